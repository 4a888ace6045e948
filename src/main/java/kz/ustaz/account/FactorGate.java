package kz.ustaz.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the session's person has to give a second factor and has not. If so, what he is signed in as
 * is taken out of the session, which stays {@link Halfway}; and given back if he has to no longer. So it is the same for who
 * has just given his password and for who is given a role while he works.
 */
class FactorGate extends OncePerRequestFilter {

    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final FactorRule rule;
    private final Persons persons;
    private final SignIn signIn;
    private final SignedInCaller caller;
    private final Clock clock;

    FactorGate(FactorRule rule, Persons persons, SignIn signIn, SignedInCaller caller, Clock clock) {
        this.rule = rule;
        this.persons = persons;
        this.signIn = signIn;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var who = caller.current();
        if (session != null && who.isPresent()) {
            // Whoever signs in as somebody else has no business with the one before.
            Halfway.end(session);
            if (who.get().factor().isEmpty() && asks(request, who.get())) {
                half(session, who.get());
                if ("uidl".equals(request.getParameter("v-r"))) {
                    leadOn(request, response);
                    return;
                }
            }
        } else if (session != null) {
            Halfway.in(session).ifPresent(half -> reconsider(session, half));
        }
        chain.doFilter(request, response);
    }

    private boolean asks(HttpServletRequest request, SignedIn who) {
        return StillWelcome.hasRole(request)
                .map(hasRole -> hasRole && rule.required())
                .orElseGet(() -> rule.asks(who.person()));
    }

    private void half(HttpSession session, SignedIn who) {
        session.removeAttribute(SIGNED_IN);
        Halfway.begin(session, who, clock.instant());
        caller.forget();
        // What was open was opened by somebody who was signed in.
        for (VaadinSession screens : VaadinSession.getAllSessions(session)) {
            screens.access(() -> List.copyOf(screens.getUIs()).forEach(page -> close(screens, page)));
        }
    }

    private static void close(VaadinSession screens, UI page) {
        UI.setCurrent(page);
        page.close();
        screens.removeUI(page);
    }

    private void reconsider(HttpSession session, Halfway half) {
        boolean holds =
                persons.holds(half.person(), half.since()) && clock.instant().isBefore(half.until());
        if (!holds) {
            Halfway.end(session);
        } else if (!rule.asks(half.caller().person())) {
            Halfway.end(session);
            persons.findById(half.person()).map(signIn::signedIn).ifPresent(who -> {
                var context = new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
                session.setAttribute(SIGNED_IN, context);
                caller.remember(context);
            });
        }
    }

    /** A page that was open is sent to where the code is asked for, by the words of Flow's protocol. */
    private static void leadOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(VaadinService.createCriticalNotificationJSON(
                        null, null, null, request.getContextPath() + "/factor"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StillWelcome.isFile(request);
    }
}
