package kz.ustaz.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;

/**
 * Whose session has his password and still wants his second factor. It stands beside the session's sign-in and not in it:
 * to Spring, to Flow and to every desk such a session is a stranger's, so that nothing has to remember to refuse it.
 *
 * @param since when he gave his password
 * @param until when he has to begin again
 */
public record Halfway(UUID person, Instant since, Instant until) implements Serializable {

    /** As long as installing an app may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final String PLACE = Halfway.class.getName();

    public static Optional<Halfway> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(Halfway::in);
    }

    static Optional<Halfway> in(HttpSession session) {
        return session.getAttribute(PLACE) instanceof Halfway found ? Optional.of(found) : Optional.empty();
    }

    static Halfway begin(HttpSession session, SignedIn who, Instant now) {
        var halfway = new Halfway(who.person().value(), who.since(), now.plus(PATIENCE));
        session.setAttribute(PLACE, halfway);
        return halfway;
    }

    public static void end(HttpSession session) {
        session.removeAttribute(PLACE);
    }

    public Caller caller() {
        return new Caller(new PersonId(person));
    }
}
