package kz.ustaz.account;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps few sessions of who is not signed in: each takes memory for half an hour, and anybody makes a hundred in a second.
 * Where there are too many, the oldest of the address that asks for one more ends, so that a flood ends its own.
 */
@Component
class Strangers implements ServletRequestListener, HttpSessionListener {

    /** A class behind one address, and those of them who closed their browsers before. */
    static final int MOST_OF_ONE_ADDRESS = 300;

    static final int MOST = 3_000;

    private final ThreadLocal<@Nullable String> asking = new ThreadLocal<>();
    private final Map<String, Deque<HttpSession>> sessions = new HashMap<>();
    private int count;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        asking.set(event.getServletRequest().getRemoteAddr());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        asking.remove();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        String address = asking.get();
        added(address == null ? "" : address, event.getSession()).stream()
                .filter(Strangers::isStranger)
                .forEach(Strangers::end);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        removed(event.getSession().getId());
    }

    /** @return those that have to go, if they are strangers'; to be asked and ended without holding the list */
    private synchronized List<HttpSession> added(String address, HttpSession session) {
        var own = sessions.computeIfAbsent(address, _ -> new ArrayDeque<>());
        own.add(session);
        count++;
        var tooMany = new ArrayList<HttpSession>();
        while (own.size() > MOST_OF_ONE_ADDRESS || count > MOST && own.size() > 1) {
            count--;
            tooMany.add(own.remove());
        }
        return tooMany;
    }

    private synchronized void removed(String id) {
        sessions.values().removeIf(own -> {
            if (own.removeIf(session -> session.getId().equals(id))) {
                count--;
            }
            return own.isEmpty();
        });
    }

    /** False also for one that ends just now. */
    private static boolean isStranger(HttpSession session) {
        try {
            return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // somebody was first
        }
    }
}
