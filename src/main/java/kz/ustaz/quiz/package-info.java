/** Quizzes and their items as revisions that never change: reading, checking and keeping them. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
            "common :: ui",
            "common :: words",
            "storage",
            "account",
            "account :: ports",
            "question",
            "content",
            "content :: ports"
        })
@NullMarked
package kz.ustaz.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
