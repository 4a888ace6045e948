package kz.ustaz.account.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.ustaz.account.Halfway;
import kz.ustaz.account.Passkeys;
import kz.ustaz.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/** The session on the screen. */
final class Session {

    private Session() {}

    private static final String CSRF_TOKEN =
            HttpSessionCsrfTokenRepository.class.getName().concat(".CSRF_TOKEN");

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    /** Never two slashes at the beginning: that would be another site's address. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?!/)[\\w./~-]*");

    /** Keeps this one session after its person has ended all others. It has given its second factor, if it had before. */
    static void goesOnAs(SignedIn renewed) {
        var now = SecurityContextHolder.getContext().getAuthentication();
        var given = now != null && now.getPrincipal() instanceof SignedIn before && isSame(before, renewed)
                ? before.factorAt()
                : null;
        keep(renewed.factorAt() == null ? renewed.withFactor(given) : renewed);
    }

    private static boolean isSame(SignedIn one, SignedIn other) {
        return one.person().equals(other.person());
    }

    /** Who sits before this screen half signed in. */
    static Optional<Halfway> halfway() {
        return request().flatMap(Halfway::in);
    }

    /**
     * Lets in whoever was half signed in. The session gets another name, and its forms another token: who knew them before
     * has nothing by them.
     *
     * @return false if he has been half signed in for too long, or no longer is
     */
    static boolean letIn(SignedIn who) {
        var http = request().orElseThrow();
        boolean expected = Halfway.in(http)
                .filter(half -> half.person().equals(who.person().value()))
                .isPresent();
        if (expected) {
            var session = http.getSession();
            Halfway.end(session);
            session.removeAttribute(CSRF_TOKEN);
            http.changeSessionId();
            keep(who);
        }
        return expected;
    }

    /** The page that he asked for when he was led to the sign-in; the first page if there was none. */
    static String wanted() {
        return request()
                .map(HttpServletRequest::getSession)
                .map(session -> session.getAttribute(SAVED_REQUEST))
                .filter(DefaultSavedRequest.class::isInstance)
                .map(saved -> ((DefaultSavedRequest) saved).getRequestURI())
                .filter(OWN_PAGE.asMatchPredicate())
                .orElse(".");
    }

    /** Where the person's browser is, as the server sees it. */
    static String address() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse("");
    }

    /** Whether browsers know passkeys on this page. */
    static boolean offers(Passkeys passkeys) {
        return request()
                .filter(page -> passkeys.offeredOn(page.getServerName(), page.isSecure()))
                .isPresent();
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent()).map(VaadinServletRequest::getHttpServletRequest);
    }

    private static void keep(SignedIn who) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
