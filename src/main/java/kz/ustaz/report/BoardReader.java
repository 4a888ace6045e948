package kz.ustaz.report;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.assessment.ports.Activity;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.study.ports.Whereabouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the rooms below know of a run. The number of queries does not depend on the number of people. */
@Component
@Transactional(readOnly = true)
class BoardReader {

    private final RunBook runs;
    private final Directory directory;
    private final Whereabouts whereabouts;
    private final Activity activity;
    private final Editions editions;

    BoardReader(RunBook runs, Directory directory, Whereabouts whereabouts, Activity activity, Editions editions) {
        this.runs = runs;
        this.directory = directory;
        this.whereabouts = whereabouts;
        this.activity = activity;
        this.editions = editions;
    }

    /** Eight queries. */
    Board read(Run run) {
        return read(run, runs.members(run.id()));
    }

    /** With one trainee, or with none where he is not in this run. Eight queries at most. */
    Board read(Run run, EnrolmentId enrolment) {
        return read(run, runs.member(run.id(), enrolment).stream().toList());
    }

    private Board read(Run run, List<RunBook.Member> members) {
        var people = directory.of(members.stream().map(RunBook.Member::person).toList());
        var known = members.stream()
                .filter(member -> people.containsKey(member.person()))
                .map(member -> new Known(
                        member.enrolment(), Objects.requireNonNull(people.get(member.person())), member.since()))
                .toList();
        return new Board(run, editions.course(run.edition()), rows(run, known));
    }

    /** Six queries. The same people, of whom some did something. */
    Board again(Board before, Collection<EnrolmentId> changed) {
        var known = changed.stream()
                .map(before.rows()::get)
                .filter(Objects::nonNull)
                .map(row -> new Known(row.enrolment(), row.who(), row.since()))
                .toList();
        var rows = new HashMap<>(before.rows());
        rows.putAll(rows(before.run(), known));
        return new Board(before.run(), before.course(), Map.copyOf(rows));
    }

    private Map<EnrolmentId, TraineeRow> rows(Run run, List<Known> known) {
        var ids = known.stream().map(Known::enrolment).toList();
        var stands = whereabouts.of(run.edition(), ids);
        var doings = activity.of(ids);
        return known.stream()
                .map(one -> TraineeRow.of(
                        one.enrolment(),
                        one.who(),
                        one.since(),
                        Objects.requireNonNull(stands.get(one.enrolment())),
                        Optional.ofNullable(doings.get(one.enrolment()))))
                .collect(Collectors.toUnmodifiableMap(TraineeRow::enrolment, Function.identity()));
    }

    private record Known(EnrolmentId enrolment, Directory.Entry who, Instant since) {}
}
