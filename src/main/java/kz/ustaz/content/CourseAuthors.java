package kz.ustaz.content;

import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Component;

/** Who may see and change the whole course: authors and administrators of the installation. */
@Component
class CourseAuthors {

    private static final Scope EVERYWHERE = new Scope.Installation();

    private final Rights rights;

    CourseAuthors(Rights rights) {
        this.rights = rights;
    }

    /** @throws NotAllowed unless the caller is one of them */
    void require(Caller caller) {
        if (!rights.has(caller, Role.ADMINISTRATOR, EVERYWHERE) && !rights.has(caller, Role.AUTHOR, EVERYWHERE)) {
            throw new NotAllowed("the course");
        }
    }
}
