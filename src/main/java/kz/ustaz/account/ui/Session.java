package kz.ustaz.account.ui;

import com.vaadin.flow.server.VaadinSession;
import kz.ustaz.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The session on the screen. */
final class Session {

    private Session() {}

    /** Keeps this one session after its person has ended all others. */
    static void goesOnAs(SignedIn renewed) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
