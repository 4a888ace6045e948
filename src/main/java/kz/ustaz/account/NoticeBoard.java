package kz.ustaz.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what other rooms tell people, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeBoard implements Notices {

    private final NoticeBook book;
    private final Clock clock;

    NoticeBoard(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void tell(Collection<PersonId> people, Notice notice) {
        if (!people.isEmpty()) {
            book.add(people, notice, now());
        }
    }

    @Override
    public void tellOnce(Collection<PersonId> people, Notice notice) {
        if (!people.isEmpty()) {
            book.addUnlessUnread(people, notice, now());
        }
    }

    @Override
    public void tellAfresh(Collection<PersonId> people, Notice notice, Instant from) {
        if (!people.isEmpty()) {
            book.drop(people, notice, from);
            book.add(people, notice, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
