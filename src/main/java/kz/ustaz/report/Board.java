package kz.ustaz.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.ustaz.content.Course;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;

/** A run as it was a moment ago. @param rows of everybody who is in it, in no order */
public record Board(Run run, Course course, Map<EnrolmentId, TraineeRow> rows) {

    /** By name. */
    public List<TraineeRow> inOrder() {
        return rows.values().stream()
                .sorted(Comparator.comparing((TraineeRow row) -> row.who().sortKey())
                        .thenComparing(row -> row.enrolment().value()))
                .toList();
    }
}
