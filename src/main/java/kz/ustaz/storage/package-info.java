/**
 * Where the product stands: its database, what that promises, that a commit is on the disk before anybody is told, and
 * the addresses it answers on. Wrong settings are said here, in one line, before anything else starts.
 */
@ApplicationModule(allowedDependencies = {"common", "common :: source"})
@NullMarked
package kz.ustaz.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
