package kz.ustaz.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;

/**
 * One quiz in one run as it was a moment ago.
 *
 * @param timed whether an attempt has an end of its own
 * @param pausedAt by the machine's clock; empty while it goes
 * @param now when it was read, by the product's own time
 * @param rows of everybody who is in the run, in no order
 */
public record RoomBoard(
        Run run,
        String quiz,
        Localized title,
        boolean timed,
        Optional<Instant> pausedAt,
        Instant now,
        Map<EnrolmentId, RoomRow> rows) {

    /** By name. */
    public List<RoomRow> inOrder() {
        return rows.values().stream()
                .sorted(Comparator.comparing((RoomRow row) -> row.who().sortKey())
                        .thenComparing(row -> row.enrolment().value()))
                .toList();
    }
}
