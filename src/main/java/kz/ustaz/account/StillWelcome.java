package kz.ustaz.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the session still holds: its person is active and has not signed out everywhere since. If
 * not, the session ends here and the request goes on as a stranger's: a page leads to the sign-in, a call from a page is
 * told that its session is over. Whoever is deactivated is told so in the answer to that one request, as signing in again
 * would not help him, and the sign-in tells nobody why it refuses.
 */
public final class StillWelcome extends OncePerRequestFilter {

    /** Read by the sign-in page, where a page turn of his leads. */
    private static final String ENDED = "ustaz-ended";

    /** Read by frontend/assessment/server.ts. */
    private static final String ACCOUNT = "Ustaz-Account";

    /** Whether the session's person has any role: read here already, for who asks later in the same request. */
    private static final String HAS_ROLE = StillWelcome.class.getName() + ".role";

    private final Persons persons;
    private final SignedInCaller caller;

    StillWelcome(Persons persons, SignedInCaller caller) {
        this.persons = persons;
        this.caller = caller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = caller.current();
        var hasRole = who.flatMap(one -> persons.hasRoleIfHolds(one.person().value(), one.since()));
        hasRole.ifPresent(answer -> request.setAttribute(HAS_ROLE, answer));
        if (who.isPresent() && hasRole.isEmpty()) {
            if (!persons.isActive(who.get().person().value())) {
                response.setHeader(ACCOUNT, "deactivated");
                response.addCookie(ended(request));
            }
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            caller.forget();
        }
        chain.doFilter(request, response);
    }

    /** Empty where nobody was signed in when the request came. */
    static Optional<Boolean> hasRole(HttpServletRequest request) {
        return Optional.ofNullable((Boolean) request.getAttribute(HAS_ROLE));
    }

    /** Whether this browser's session has just ended because its person was deactivated. */
    public static boolean justDeactivated(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .anyMatch(cookie -> cookie.getName().equals(ENDED));
    }

    /** It lasts as long as the way to the sign-in page may take. */
    private static Cookie ended(HttpServletRequest request) {
        var cookie = new Cookie(ENDED, "deactivated");
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(60);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Files of the interface are the same for everybody; there are many of them on a first page. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isFile(request);
    }

    static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/push") && !path.startsWith("/VAADIN/dynamic");
    }
}
