/**
 * What a supervisor sees: where everybody of a run stands, live while they work, and as a file. It asks the rooms below
 * and keeps nothing that they do not have.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: ui",
            "common :: table",
            "storage",
            "account",
            "account :: ports",
            "content",
            "content :: ports",
            "quiz",
            "quiz :: ports",
            "roster",
            "roster :: ports",
            "assessment",
            "assessment :: ports",
            "study",
            "study :: ports"
        })
@NullMarked
package kz.ustaz.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
