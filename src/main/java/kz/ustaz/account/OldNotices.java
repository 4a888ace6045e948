package kz.ustaz.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import kz.ustaz.storage.Nightly;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away notices that are older than they are kept, read or not. */
@Component
class OldNotices implements Nightly {

    /** After the backup, which has them a last time. */
    private static final LocalTime AT = LocalTime.of(3, 30);

    private static final Duration USUAL = Duration.ofDays(365);

    private final NoticeBook book;
    private final Optional<Duration> kept;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldNotices(NoticeBook book, Environment environment, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
        String days = environment.getProperty("ustaz.notices.kept", "");
        kept = days.equals("off")
                ? Optional.empty()
                : Optional.of(days.isBlank() ? USUAL : Duration.ofDays(Long.parseLong(days)));
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Optional<LocalTime> at() {
        return kept.map(_ -> AT);
    }

    @Override
    public void run() {
        kept.ifPresent(time -> transaction.executeWithoutResult(
                _ -> book.dropBefore(clock.instant().minus(time))));
    }
}
