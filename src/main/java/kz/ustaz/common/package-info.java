/** Values that all rooms share: who asks, what a mark is, what a text in several languages is. Uses no other room. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.ustaz.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
