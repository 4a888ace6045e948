package kz.ustaz.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where everybody reads what concerns him. All methods throw {@link NotAllowed} for the deactivated. */
@Service
@Transactional
public class Inbox {

    /** How many are shown at once. */
    static final int PAGE = 30;

    private final NoticeBook book;
    private final Rights rights;
    private final Clock clock;

    Inbox(NoticeBook book, Rights rights, Clock clock) {
        this.book = book;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param what key of its text @param facts for the gaps of the text */
    public record Line(UUID id, String what, List<Fact> facts, Instant at, boolean read) {
        public Line {
            facts = List.copyOf(facts);
        }
    }

    /** @param lines the newest first @param unread of all @param more whether there are older ones */
    public record Page(List<Line> lines, int unread, boolean more) {}

    /** His own. Two queries. @param before the last one that he saw; empty for the newest */
    @Transactional(readOnly = true)
    public Page page(Caller caller, Optional<UUID> before) {
        int unread = unread(caller);
        var lines = book.of(caller.person(), before.orElse(null), PAGE + 1);
        return new Page(lines.stream().limit(PAGE).toList(), unread, lines.size() > PAGE);
    }

    /** One query. */
    @Transactional(readOnly = true)
    public int unread(Caller caller) {
        return book.unread(caller.person()).orElseThrow(() -> new NotAllowed("inbox"));
    }

    /**
     * Marks one as read; again changes nothing.
     *
     * @return the address inside the product to which it leads
     * @throws NotFound unless it is his
     */
    public String read(Caller caller, UUID notice) {
        requireActive(caller);
        String link = book.link(caller.person(), notice).orElseThrow(() -> new NotFound("notice"));
        book.read(notice, now());
        return link;
    }

    /** Marks all as read. */
    public void readAll(Caller caller) {
        requireActive(caller);
        book.readAll(caller.person(), now());
    }

    private void requireActive(Caller caller) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("inbox");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
