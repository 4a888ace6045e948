package kz.ustaz.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.storage.KeptFor;
import kz.ustaz.storage.Nightly;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away notices that are older than they are kept: those that were read sooner than all others. */
@Component
class OldNotices implements Nightly {

    /** After the backup, which has them a last time. */
    private static final LocalTime AT = LocalTime.of(3, 30);

    private final NoticeBook book;
    private final Optional<Duration> kept;
    private final Optional<Duration> keptRead;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldNotices(NoticeBook book, Environment environment, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        kept = KeptFor.NOTICES.in(environment);
        keptRead = KeptFor.READ_NOTICES.in(environment);
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Optional<LocalTime> at() {
        return kept.or(() -> keptRead).map(_ -> AT);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            int read =
                    keptRead.map(time -> book.dropReadBefore(now.minus(time))).orElse(0);
            int old = kept.map(time -> book.dropBefore(now.minus(time))).orElse(0);
            if (read + old > 0) {
                audit.recordSystem(
                        "retention.notices", "", Map.of("read", Integer.toString(read), "old", Integer.toString(old)));
            }
        });
    }
}
