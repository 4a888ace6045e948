package kz.ustaz.account.ports;

import java.time.Instant;
import java.util.Collection;
import kz.ustaz.account.Notice;
import kz.ustaz.common.PersonId;

/**
 * Tells people what concerns them: it stands in their inbox when the caller's transaction ends, and never if that fails.
 * Each method sends the same number of statements, however many people there are, and nothing at all for none. Who may
 * tell whom, the room that tells sees to.
 */
public interface Notices {

    /** One statement. */
    void tell(Collection<PersonId> people, Notice notice);

    /**
     * Whoever has the very same text with the same link unread is not told again. One statement, which waits for nobody: of
     * two who tell in the same moment each may be heard.
     */
    void tellOnce(Collection<PersonId> people, Notice notice);

    /** Whoever was told the same with the same link from that moment on, or has it unread, has it as new instead of twice. Two statements. */
    void tellAfresh(Collection<PersonId> people, Notice notice, Instant from);
}
