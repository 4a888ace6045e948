/** The trainee's desk: programme, lessons, check-yourself, and where he stands. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: pdf",
            "common :: source",
            "common :: table",
            "common :: ui",
            "common :: words",
            "storage",
            "account",
            "account :: ports",
            "question",
            "content",
            "content :: ports",
            "quiz",
            "quiz :: ports",
            "roster",
            "roster :: ports",
            "assessment",
            "assessment :: ports"
        })
@NullMarked
package kz.ustaz.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
