/**
 * Who may teach: so far the practicum, a lesson that a candidate plans and gives while two observers mark it apart. What
 * they look for is content; what they hand in stays for ever.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
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
package kz.ustaz.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
