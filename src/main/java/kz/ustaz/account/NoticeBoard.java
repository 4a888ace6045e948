package kz.ustaz.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what other rooms tell people, in their transaction; where mail is set up, one statement more says who gets it so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeBoard implements Notices {

    private final NoticeBook book;
    private final Letters letters;
    private final MailSetting mail;
    private final Clock clock;

    NoticeBoard(NoticeBook book, Letters letters, MailSetting mail, Clock clock) {
        this.book = book;
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void tell(Collection<PersonId> people, Notice notice) {
        if (!people.isEmpty()) {
            write(book.add(people, notice, now()));
        }
    }

    @Override
    public void tellOnce(Collection<PersonId> people, Notice notice) {
        if (!people.isEmpty()) {
            write(book.addUnlessUnread(people, notice, now()));
        }
    }

    @Override
    public void tellAfresh(Collection<PersonId> people, Notice notice, Instant from) {
        if (!people.isEmpty()) {
            book.drop(people, notice, from);
            write(book.add(people, notice, now()));
        }
    }

    private void write(List<UUID> notices) {
        if (mail.on()) {
            letters.write(notices, now(), now().plus(Mailing.FIRST));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
