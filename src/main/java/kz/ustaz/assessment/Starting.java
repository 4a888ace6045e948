package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Seeds;
import kz.ustaz.question.Dice;
import kz.ustaz.quiz.Item;
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
    private final ExamTime time;
    private final Openings openings;
    private final AllowedAddresses addresses;
    private final ItemUses uses;
    private final TransactionTemplate transaction;

    Starting(
            Attempts attempts,
            Sheets sheets,
            ObjectProvider<StartRule> rules,
            Ids ids,
            Seeds seeds,
            Clock clock,
            ExamTime time,
            Openings openings,
            AllowedAddresses addresses,
            ItemUses uses,
            PlatformTransactionManager transactions) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.rules = rules;
        this.ids = ids;
        this.seeds = seeds;
        this.clock = clock;
        this.time = time;
        this.openings = openings;
        this.addresses = addresses;
        this.uses = uses;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The first rule that refuses a new attempt. @param before attempts so far */
    Optional<Refused> refusal(Enrolment enrolment, Quiz quiz, Terms terms, List<Attempt> before) {
        return rules.orderedStream()
                .map(rule -> rule.refuse(enrolment, quiz))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> terms.refusal(time.now()))
                .or(() -> addresses.refusal(terms.opening()))
                .or(() -> terms.allowed() > 0 && counted(before) >= terms.allowed()
                        ? Optional.of(new Refused("assessment.refused.no-attempts-left", terms.allowed()))
                        : Optional.empty())
                .or(() -> waits(terms, before));
    }

    /** By the machine's clock, as hand-ins are. */
    private Optional<Refused> waits(Terms terms, List<Attempt> before) {
        return before.stream()
                .map(Attempt::handedInAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .flatMap(terms::startsAfter)
                .filter(time.wall()::isBefore)
                .map(from -> new Refused("assessment.refused.wait", from));
    }

    /** One query. */
    Terms terms(Enrolment enrolment, Quiz quiz) {
        return openings.terms(enrolment.run().id(), enrolment.id(), quiz);
    }

    private static long counted(List<Attempt> before) {
        return before.stream().filter(attempt -> !attempt.isClosed()).count();
    }

    /** There is no row to lock before the first attempt, so the unique key decides, and who lost looks again. */
    Sittings.Start start(Enrolment enrolment, Quiz quiz, String code, boolean honoured) {
        sheets.prepare(quiz);
        for (int tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> tryStart(enrolment, quiz, code, honoured));
            } catch (DataIntegrityViolationException e) {
                if (tries == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private Sittings.Start tryStart(Enrolment enrolment, Quiz quiz, String code, boolean honoured) {
        var before = attempts.of(enrolment.id().value(), quiz.id());
        var open = before.stream().filter(Attempt::isOpen).findFirst();
        if (open.isPresent()) {
            return new Sittings.Start.Open(open.get().id());
        }
        var terms = terms(enrolment, quiz);
        addresses.know(enrolment, quiz.id(), terms.opening());
        var refusal = refusal(enrolment, quiz, terms, before)
                .or(() -> terms.opening().takes(code)
                        ? Optional.empty()
                        : Optional.of(new Refused("assessment.refused.code")))
                .or(() -> asksHonour(quiz) && !honoured
                        ? Optional.of(new Refused("assessment.refused.honour"))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return new Sittings.Start.No(refusal.get());
        }
        long seed = seeds.next();
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begun = new Attempt(ids.next(), enrolment.id(), quiz, number, seed, now);
        if (asksHonour(quiz)) {
            begun.honour(now);
        }
        begun.ends(terms.timeUp(time.now()), terms.closes());
        if (terms.minutes() > 0) {
            begun.give(Duration.ofMinutes(terms.allowance().minutes()));
        }
        var attempt = attempts.saveAndFlush(begun);
        var items = items(enrolment, quiz, seed, now);
        var variants = IntStream.range(0, items.size())
                .mapToObj(position -> items.get(position).question().vary(Dice.of(seed, position)))
                .toList();
        sheets.keep(attempt.id(), quiz, items, variants);
        return new Sittings.Start.Open(attempt.id());
    }

    private static boolean asksHonour(Quiz quiz) {
        return !quiz.conduct().honour().isEmpty();
    }

    private List<Item> items(Enrolment enrolment, Quiz quiz, long seed, Instant now) {
        if (!quiz.plan().avoids()) {
            return quiz.draw(seed, Set.of());
        }
        var run = enrolment.run().id();
        var items = quiz.draw(seed, uses.before(run, quiz.id(), now));
        uses.add(run, quiz.id(), items.stream().map(Item::id).toList(), now);
        return items;
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
