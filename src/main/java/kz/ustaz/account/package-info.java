/** People, units, grants, sign-in and the audit: who somebody is and what he may do. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: source",
            "common :: ui",
            "common :: table",
            "common :: words",
            "storage"
        })
@NullMarked
package kz.ustaz.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
