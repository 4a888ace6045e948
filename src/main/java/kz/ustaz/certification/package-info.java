/**
 * Who may teach: the practicum, a lesson that a candidate plans and gives while two observers mark it apart, and the way to
 * trainer up to the approval, and the certificates that come of it; who may lead, by whom he was trained, and how far the
 * training reached. What is looked for is content; what was handed in, signed, decided and issued stays for ever.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
            "common :: table",
            "common :: pdf",
            "common :: ui",
            "storage",
            "account",
            "account :: ports",
            "content",
            "content :: ports",
            "roster",
            "roster :: ports",
            "study",
            "study :: ports"
        })
@NullMarked
package kz.ustaz.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
