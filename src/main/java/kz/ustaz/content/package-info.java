/**
 * A folder of text becomes a checked edition: modules, lessons, media, glossary, sources. An invalid folder changes
 * nothing. Other rooms bring a {@code Part} that reads and checks files of their own.
 */
@ApplicationModule(
        allowedDependencies = {"common", "common :: source", "common :: ui", "storage", "account", "account :: ports"})
@NullMarked
package kz.ustaz.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
