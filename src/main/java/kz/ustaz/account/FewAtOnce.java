package kz.ustaz.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody hold all of the server's hundred threads. Requests of one session wait for each other, so that a hundred of
 * them behind a slow one would keep all others from saving. A browser has six at once, or a few dozen where all go over
 * one connection, and sends again later what was refused.
 */
class FewAtOnce extends OncePerRequestFilter {

    static final int MOST_OF_A_PERSON = 60;

    /** A class behind one address may sign in together. */
    static final int MOST_OF_STRANGERS_AT_AN_ADDRESS = 60;

    private final SignedInCaller caller;
    private final ConcurrentHashMap<String, Integer> inside = new ConcurrentHashMap<>();

    FewAtOnce(SignedInCaller caller) {
        this.caller = caller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = caller.current().map(who -> who.person().toString());
        String who = person.orElseGet(request::getRemoteAddr);
        int most = person.isPresent() ? MOST_OF_A_PERSON : MOST_OF_STRANGERS_AT_AN_ADDRESS;
        try {
            if (inside.merge(who, 1, Integer::sum) > most) {
                response.setHeader("Retry-After", "1");
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            inside.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Files of the interface wait for nobody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StillWelcome.isFile(request);
    }
}
