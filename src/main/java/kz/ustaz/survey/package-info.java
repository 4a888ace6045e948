/**
 * What people think of the course and what they do with it later: forms that stand in the course's content, asked without a
 * name at the end of each day and of the run, and with one some months afterwards.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
            "common :: table",
            "common :: ui",
            "storage",
            "account",
            "account :: ports",
            "content",
            "content :: ports",
            "roster",
            "roster :: ports"
        })
@NullMarked
package kz.ustaz.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
