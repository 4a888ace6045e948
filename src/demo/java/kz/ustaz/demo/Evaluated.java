package kz.ustaz.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.Caller;
import kz.ustaz.roster.OwnCohorts;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the run that is over something to be evaluated by: some sat a pre-test and a post-test, all looked back at it, and its
 * new trainer teaches a cohort of his own.
 */
@Component
@Profile("demo")
class Evaluated {

    private static final String BEFORE = "pre-test";
    private static final String AFTER = "post-test";
    private static final int QUESTIONS = 24;

    /** How many sat both tests, the two who finished the whole course among them. */
    private static final int TESTED = 6;

    private static final int ALREADY_THROUGH = 2;

    /** Of those who sat neither, how many sat the first. */
    private static final int ONLY_BEFORE = 2;

    private final Finishing finishing;
    private final LookedBack lookedBack;
    private final Enrolments enrolments;
    private final OwnCohorts cohorts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** The same demo each time. */
    private final Random chance = new Random(20260416);

    Evaluated(
            Finishing finishing,
            LookedBack lookedBack,
            Enrolments enrolments,
            OwnCohorts cohorts,
            TransactionTemplate transaction,
            Clock clock) {
        this.finishing = finishing;
        this.lookedBack = lookedBack;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param graduates the last two are through, and the last is a trainer */
    void make(People.Staff staff, List<Caller> graduates) {
        var run = enrolments.own(graduates.getLast()).getFirst().run();
        int first = graduates.size() - TESTED;
        for (int i = first - ONLY_BEFORE; i < graduates.size(); i++) {
            var who = graduates.get(i);
            boolean both = i >= first;
            boolean through = i >= graduates.size() - ALREADY_THROUGH;
            // in one transaction each, as the disk is waited for at each end of one
            transaction.executeWithoutResult(status -> {
                sit(who, BEFORE, 0.3);
                if (both) {
                    if (!through) {
                        finishing.learn(who);
                    }
                    sit(who, AFTER, 0.7);
                }
            });
        }
        transaction.executeWithoutResult(status -> lookedBack.make(staff, run, graduates));
        teaches(graduates.getLast(), run);
    }

    /** @param share of the questions that he knows, about */
    private void sit(Caller who, String quiz, double share) {
        var knows = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> chance.nextDouble() < share)
                .toList();
        finishing.sit(who, quiz, position -> knows.get(position % QUESTIONS));
    }

    /** Six of those whom he learned with begin with him as their trainer. */
    private void teaches(Caller trainer, Run like) {
        var today = LocalDate.ofInstant(clock.instant(), like.zone());
        var wanted = new OwnCohorts.NewCohort(
                like.edition(),
                "Алматы қаласы · Город Алматы",
                "Алматы, Абай даңғылы, 1",
                today,
                today.plusDays(3),
                like.zone(),
                like.language(),
                OptionalInt.of(15));
        if (cohorts.open(trainer, wanted) instanceof Outcome.Done<RunId>(var run)) {
            cohorts.invite(
                    trainer,
                    run,
                    IntStream.rangeClosed(1, 6).mapToObj("G-%03d"::formatted).toList());
        }
    }
}
