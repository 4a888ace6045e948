package kz.ustaz.certification;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.ustaz.storage.Nightly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people once ninety and once thirty days before that their certificate ends. */
@Component
class Reminding implements Nightly {

    /** Before somebody comes to work and looks. */
    private static final LocalTime AT = LocalTime.of(5, 0);

    private final Expiring expiring;
    private final CertificateBook book;
    private final CandidateNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminding(
            Expiring expiring,
            CertificateBook book,
            CandidateNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.expiring = expiring;
        this.book = book;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certificate-reminders";
    }

    @Override
    public Optional<LocalTime> at() {
        return Optional.of(AT);
    }

    @Override
    public void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transaction.executeWithoutResult(_ -> expiring.due(now).stream()
                .filter(due -> book.remindsFirst(due.certificate(), due.days(), now))
                .forEach(due -> notices.ends(due.person(), due.kind(), due.ends())));
    }
}
