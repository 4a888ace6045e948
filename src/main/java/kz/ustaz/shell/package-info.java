/** The frame around every screen: menu, language, light and dark, errors, security headers. No view names it. */
@ApplicationModule(
        allowedDependencies = {"common", "common :: source", "common :: ui", "storage", "account", "account :: ports"})
@NullMarked
package kz.ustaz.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
