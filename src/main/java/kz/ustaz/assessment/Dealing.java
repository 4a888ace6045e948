package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.Rubric;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one answer to one marker, under the lock of its attempt: no more markers than it wants. Each in a transaction of
 * its own, so that nobody holds one attempt while he waits for another.
 */
@Component
class Dealing {

    private static final int ALIAS = 5;

    private final Attempts attempts;
    private final Deals deals;
    private final GivenMarks given;
    private final Marks marks;
    private final Ids ids;
    private final Clock clock;

    Dealing(Attempts attempts, Deals deals, GivenMarks given, Marks marks, Ids ids, Clock clock) {
        this.attempts = attempts;
        this.deals = deals;
        this.given = given;
        this.marks = marks;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the id of the deal; empty where the answer wants nobody more, or not him */
    @Transactional
    Optional<UUID> deal(Sheet sheet, int position, PersonId marker) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var attempt = sheet.attempt();
        if (attempts.lock(attempt.value()).filter(Attempt::isHandedIn).isEmpty() || !waits(attempt, position)) {
            return Optional.empty();
        }
        var before = deals.of(List.of(attempt.value()));
        var rubric = rubric(sheet, position);
        var own = before.stream().filter(deal -> deal.isOf(attempt, position)).toList();
        int wanted = rubric.wanted(given.of(attempt, position), GivenMark::levels);
        if (isHis(own, marker) || busy(own, now) >= wanted) {
            return Optional.empty();
        }
        String alias = before.stream().findFirst().map(Deal::alias).orElseGet(() -> NewParts.sign(ALIAS));
        var id = ids.next();
        deals.add(id, attempt, position, marker, alias, now);
        return Optional.of(id);
    }

    /** How many of them are marking it, or have. */
    static long busy(List<Deal> deals, Instant now) {
        return deals.stream().filter(deal -> deal.counts(now)).count();
    }

    private static boolean isHis(List<Deal> deals, PersonId marker) {
        return deals.stream().anyMatch(deal -> deal.marker().equals(marker));
    }

    private boolean waits(AttemptId attempt, int position) {
        return marks.inForce(attempt.value()).stream()
                .anyMatch(mark -> mark.position() == position && mark.given().waits());
    }

    /** @throws IllegalStateException if nobody marks that question */
    static Rubric rubric(Sheet sheet, int position) {
        return sheet.items()
                .get(position)
                .question()
                .rubric()
                .orElseThrow(() -> new IllegalStateException("a question that nobody marks has no rubric"));
    }
}
