/** Runs of the course and who is enrolled in them. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
            "common :: ui",
            "storage",
            "account",
            "account :: ports",
            "content",
            "content :: ports"
        })
@NullMarked
package kz.ustaz.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
