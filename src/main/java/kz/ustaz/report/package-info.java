/**
 * What a supervisor sees: where everybody of a run stands, live while they work, and as a file; and what a run was worth, on
 * the four levels of its evaluation. It asks the rooms below and keeps nothing that they do not have.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
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
            "study :: ports",
            "survey",
            "certification",
            "certification :: ports"
        })
@NullMarked
package kz.ustaz.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
