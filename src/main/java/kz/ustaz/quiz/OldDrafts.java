package kz.ustaz.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.Fact;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.storage.KeptFor;
import kz.ustaz.storage.Nightly;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away drafts that nobody has touched for as long as they are kept. Whoever touched one last is told thirty and seven
 * days before. What is published is no draft and stays.
 */
@Component
class OldDrafts implements Nightly {

    private static final LocalTime AT = LocalTime.of(3, 40);
    private static final List<Duration> WARNED = List.of(Duration.ofDays(30), Duration.ofDays(7));
    private static final Duration NIGHT = Duration.ofDays(1);

    private final Drafts drafts;
    private final Optional<Duration> kept;
    private final Notices notices;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldDrafts(
            Drafts drafts,
            Environment environment,
            Notices notices,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        kept = KeptFor.DRAFTS.in(environment);
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public Optional<LocalTime> at() {
        return kept.map(_ -> AT);
    }

    @Override
    public void run() {
        kept.ifPresent(time -> transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            drafts.touched().forEach(draft -> {
                var end = draft.at().plus(time);
                if (end.isAfter(now)) {
                    warn(draft, end, now);
                } else {
                    remove(draft, now);
                }
            });
        }));
    }

    private void warn(Drafts.Touched draft, Instant end, Instant now) {
        var left = Duration.between(now, end);
        boolean tonight = WARNED.stream()
                .anyMatch(before -> left.compareTo(before) <= 0 && left.compareTo(before.minus(NIGHT)) > 0);
        if (tonight) {
            notices.tellOnce(
                    List.of(draft.by()),
                    Notice.of(
                            "notice.draft",
                            "authoring/" + draft.quiz(),
                            Fact.of(draft.quiz()),
                            Fact.of(LocalDate.ofInstant(end, ZoneOffset.UTC))));
        }
    }

    private void remove(Drafts.Touched draft, Instant now) {
        drafts.lock(draft.quiz());
        drafts.remove(draft.quiz());
        audit.recordSystem(
                "retention.draft",
                draft.quiz(),
                Map.of("days", Long.toString(Duration.between(draft.at(), now).toDays())));
    }
}
