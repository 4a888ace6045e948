package kz.ustaz.account;

import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.ui.CurrentCaller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whose session this is. */
@Component
class SignedInCaller implements CurrentCaller {

    @Override
    public Caller get() {
        return current().map(SignedIn::caller).orElseThrow(() -> new NotAllowed("nobody is signed in"));
    }

    static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }
}
