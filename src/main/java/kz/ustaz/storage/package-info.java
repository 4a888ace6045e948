/** The database: where it is, what it promises, and that a commit is on the disk before anybody is told. */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package kz.ustaz.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
