package kz.ustaz.account;

import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.ui.CurrentCaller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Whose session this is. */
@Component
class SignedInCaller implements CurrentCaller {

    private final SecurityContextHolderStrategy sessions;

    /** @param sessions this application's own; what is static belongs to the last one started in the process */
    SignedInCaller(ObjectProvider<SecurityContextHolderStrategy> sessions) {
        this.sessions = sessions.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    @Override
    public Caller get() {
        return current().map(SignedIn::caller).orElseThrow(() -> new NotAllowed("nobody is signed in"));
    }

    Optional<SignedIn> current() {
        var authentication = sessions.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    /** For the rest of the request. */
    void forget() {
        sessions.clearContext();
    }

    /** For the rest of the request. */
    void remember(SecurityContext context) {
        sessions.setContext(context);
    }
}
