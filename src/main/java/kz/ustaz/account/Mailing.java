package kz.ustaz.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.storage.Repeated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what people are told by mail too. A letter is claimed in a transaction of its own before it is sent, and by one
 * node alone. It is sent twice only if the product dies, or loses its database, between the mail server's yes and the note
 * of it, or if that yes is lost on its way; both have one Message-ID. What is not taken is tried again after growing
 * pauses and given up after a day, as it stands in the inbox anyway.
 */
@Component
class Mailing implements Repeated {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    /** Whoever reads a notice sooner gets no mail of it. */
    static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int BATCH = 20;
    private static final int LATE_AT_ONCE = 100;

    /** In minutes, after the first try, the second and so on; the last for all that follow. */
    private static final List<Integer> PAUSES = List.of(2, 5, 15, 30, 60, 120, 240);

    private final Letters letters;
    private final LetterPost post;
    private final MailSetting setting;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Mailing(
            Letters letters,
            LetterPost post,
            MailSetting setting,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.post = post;
        this.setting = setting;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Optional<Duration> every() {
        return setting.on() ? Optional.of(EVERY) : Optional.empty();
    }

    @Override
    public void run(BooleanSupplier stopping) {
        giveUp();
        boolean goesOn = true;
        while (goesOn) {
            var due = letters.due(now(), BATCH);
            goesOn = !due.isEmpty();
            for (var letter : due) {
                if (stopping.getAsBoolean() || !deal(letter)) {
                    return;
                }
            }
        }
    }

    /** @return whether the next may be sent as well */
    private boolean deal(Letter letter) {
        if (letter.to().isEmpty()) {
            transaction.executeWithoutResult(_ -> letters.drop(letter.notice()));
            return true;
        }
        var next = now().plus(pause(letter.tries()));
        if (Boolean.TRUE.equals(transaction.execute(_ -> letters.claim(letter, next)))) {
            return send(letter, letter.to().get());
        }
        return true;
    }

    private boolean send(Letter letter, MailAddress to) {
        try {
            post.send(letter, to);
        } catch (MailException e) {
            var fault = MailFault.of(e, to);
            LOG.warn("A mail was not sent and is tried again: {}", fault.line());
            transaction.executeWithoutResult(_ -> letters.failed(letter.notice(), fault, now()));
            return !fault.whole();
        }
        transaction.executeWithoutResult(_ -> letters.sent(letter.notice(), now()));
        return true;
    }

    /** @param tries before this one */
    private static Duration pause(int tries) {
        return Duration.ofMinutes(PAUSES.get(Math.min(tries, PAUSES.size() - 1)));
    }

    /** Each by itself, so that one transaction holds no second letter when it comes to the audit. */
    private void giveUp() {
        for (var late : letters.late(now().minus(LONGEST), LATE_AT_ONCE)) {
            transaction.executeWithoutResult(_ -> {
                if (letters.giveUp(late.notice())) {
                    audit.recordSystem(
                            "mail.give-up",
                            late.person().toString(),
                            Map.of("notice", late.what(), "reason", late.fault().orElse("not-tried")));
                }
            });
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
