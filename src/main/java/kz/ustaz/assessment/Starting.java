package kz.ustaz.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Seeds;
import kz.ustaz.question.Dice;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.Enrolment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts attempts: fifty starts at once make one, which all fifty are given. */
@Component
class Starting {

    private static final int TRIES = 10;

    private final Attempts attempts;
    private final Sheets sheets;
    private final ObjectProvider<StartRule> rules;
    private final Ids ids;
    private final Seeds seeds;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Starting(
            Attempts attempts,
            Sheets sheets,
            ObjectProvider<StartRule> rules,
            Ids ids,
            Seeds seeds,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.rules = rules;
        this.ids = ids;
        this.seeds = seeds;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The first rule that refuses a new attempt. @param before attempts so far */
    Optional<Refused> refusal(Enrolment enrolment, Quiz quiz, List<Attempt> before) {
        return rules.orderedStream()
                .map(rule -> rule.refuse(enrolment, quiz))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> quiz.attempts() > 0 && counted(before) >= quiz.attempts()
                        ? Optional.of(new Refused("assessment.refused.no-attempts-left", quiz.attempts()))
                        : Optional.empty());
    }

    private static long counted(List<Attempt> before) {
        return before.stream().filter(attempt -> !attempt.isClosed()).count();
    }

    /** There is no row to lock before the first attempt, so the unique key decides, and who lost looks again. */
    Sittings.Start start(Enrolment enrolment, Quiz quiz) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> tryStart(enrolment, quiz));
            } catch (DataIntegrityViolationException e) {
                if (tries == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private Sittings.Start tryStart(Enrolment enrolment, Quiz quiz) {
        var before = attempts.of(enrolment.id().value(), quiz.id());
        var open = before.stream().filter(Attempt::isOpen).findFirst();
        if (open.isPresent()) {
            return new Sittings.Start.Open(open.get().id());
        }
        var refusal = refusal(enrolment, quiz, before);
        if (refusal.isPresent()) {
            return new Sittings.Start.No(refusal.get());
        }
        long seed = seeds.next();
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var attempt = attempts.saveAndFlush(new Attempt(ids.next(), enrolment.id(), quiz, number, seed, now));
        var variants = IntStream.range(0, quiz.items().size())
                .mapToObj(position -> quiz.items().get(position).question().vary(Dice.of(seed, position)))
                .toList();
        sheets.keep(attempt.id(), quiz, variants);
        return new Sittings.Start.Open(attempt.id());
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
