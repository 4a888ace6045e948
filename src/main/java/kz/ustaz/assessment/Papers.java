package kz.ustaz.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.question.Answer;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Component;

/** What a run handed in at a quiz: five queries, however many people. */
@Component
class Papers {

    private final Enrolments enrolments;
    private final Attempts attempts;
    private final Sheets sheets;
    private final Steps steps;
    private final Marks marks;

    Papers(Enrolments enrolments, Attempts attempts, Sheets sheets, Steps steps, Marks marks) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.sheets = sheets;
        this.steps = steps;
        this.marks = marks;
    }

    List<Paper> of(RunId run, String quiz) {
        return papers(run, people -> attempts.handedIn(people, quiz));
    }

    /**
     * Until the transaction ends nobody else marks any of them. Open attempts are held too, though not returned: a hand-in
     * that is under way is waited for, and one that comes later finds what was written.
     */
    List<Paper> locked(RunId run, String quiz) {
        return papers(
                run,
                people -> attempts.lockNotClosed(people, quiz).stream()
                        .filter(Attempt::isHandedIn)
                        .toList());
    }

    private List<Paper> papers(RunId run, Function<Collection<UUID>, List<Attempt>> finding) {
        Map<UUID, Enrolment> people = enrolments.of(run).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        if (people.isEmpty()) {
            return List.of();
        }
        var found = finding.apply(people.keySet());
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(attempt -> attempt.id().value()).toList();
        var asked = sheets.of(found, people);
        var answers = steps.answers(ids).stream()
                .collect(Collectors.groupingBy(Step::attempt, Collectors.toMap(Step::position, Step::answer)));
        var given = marks.inForceOf(ids).stream().collect(Collectors.groupingBy(Mark::attempt));
        return found.stream()
                .map(attempt -> new Paper(
                        attempt,
                        Objects.requireNonNull(asked.get(attempt.id())),
                        answers.getOrDefault(attempt.id().value(), Map.<Integer, Answer>of()),
                        given.getOrDefault(attempt.id().value(), List.of())))
                .toList();
    }
}
