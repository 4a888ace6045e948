package kz.ustaz.roster;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.ports.AttendanceBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads attendance for the rooms above. */
@Component
@Transactional(readOnly = true)
class StoredAttendance implements AttendanceBook {

    private final StoredEnrolments enrolments;
    private final StoredMarks marks;

    StoredAttendance(StoredEnrolments enrolments, StoredMarks marks) {
        this.enrolments = enrolments;
        this.marks = marks;
    }

    @Override
    public Map<EnrolmentId, AttendanceRate> rates(RunId run) {
        var said = new Marks(marks.inRun(run.value()));
        return enrolments.members(run.value()).stream()
                .map(StoredEnrolment::id)
                .collect(Collectors.toMap(Function.identity(), said::rate));
    }

    @Override
    public AttendanceRate rate(EnrolmentId enrolment) {
        var run = enrolments
                .withRun(enrolment.value())
                .orElseThrow(() -> new NotFound("enrolment"))
                .stored();
        return new Marks(marks.inRun(run.run().id().value())).rate(enrolment);
    }
}
