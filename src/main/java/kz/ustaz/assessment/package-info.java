/**
 * Attempts: starting, saving every answer durably, handing in, marking and review. An attempt is a list of steps that
 * only grows.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
            "common :: ui",
            "common :: table",
            "common :: pdf",
            "storage",
            "account",
            "account :: ports",
            "question",
            "content",
            "content :: ports",
            "quiz",
            "quiz :: ports",
            "roster",
            "roster :: ports"
        })
@NullMarked
package kz.ustaz.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
