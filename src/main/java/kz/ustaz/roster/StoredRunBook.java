package kz.ustaz.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.ustaz.roster.ports.RunBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tables of this room for those above. */
@Component
@Transactional(readOnly = true)
class StoredRunBook implements RunBook {

    private final StoredRuns runs;
    private final StoredEnrolments enrolments;

    StoredRunBook(StoredRuns runs, StoredEnrolments enrolments) {
        this.runs = runs;
        this.enrolments = enrolments;
    }

    @Override
    public List<Counted> all() {
        return runs.counted().stream()
                .map(counted -> new Counted(counted.run().run(), counted.people()))
                .toList();
    }

    @Override
    public Optional<Run> find(RunId run) {
        return runs.findById(run.value()).map(StoredRun::run);
    }

    @Override
    public List<Run> of(Collection<RunId> wanted) {
        return runs.of(wanted.stream().map(RunId::value).toList()).stream()
                .map(StoredRun::run)
                .toList();
    }

    @Override
    public List<Member> members(RunId run) {
        return enrolments.members(run.value()).stream()
                .map(StoredRunBook::member)
                .toList();
    }

    @Override
    public Optional<Member> member(RunId run, EnrolmentId enrolment) {
        return enrolments.member(run.value(), enrolment.value()).map(StoredRunBook::member);
    }

    private static Member member(StoredEnrolment one) {
        return new Member(one.id(), one.person(), one.enrolledAt());
    }
}
