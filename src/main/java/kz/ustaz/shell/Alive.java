package kz.ustaz.shell;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the browser says that its person is acting, as in typing a long answer, which tells the server nothing by
 * itself. Flow's heartbeats do not count as acting, this does.
 */
@RestController
class Alive {

    private final Clock clock;

    Alive(Clock clock) {
        this.clock = clock;
    }

    @PostMapping("/api/alive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void alive(HttpSession session) {
        for (VaadinSession screens : VaadinSession.getAllSessions(session)) {
            screens.access(() -> screens.setLastRequestTimestamp(clock.millis()));
        }
    }
}
