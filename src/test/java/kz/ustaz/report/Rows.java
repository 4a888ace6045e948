package kz.ustaz.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.ports.Activity;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.study.ModuleState;
import kz.ustaz.study.ports.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Rows as the rooms below would give them. */
public final class Rows {

    public static final Instant ENROLLED = Instant.parse("2026-11-20T04:00:00Z");

    public static final Run RUN = new Run(
            new RunId(new UUID(1, 1)),
            "Run",
            new EditionId("a".repeat(64)),
            new UUID(7, 7),
            java.time.ZoneId.of("Asia/Almaty"),
            "en",
            java.time.LocalDate.of(2026, 11, 20));

    public static final Course COURSE = new Course(
            "c",
            Localized.EMPTY,
            Localized.EMPTY,
            "en",
            Set.of("en"),
            List.of(new Course.Module(
                    "m1",
                    Localized.of("en", "Day 1"),
                    Localized.EMPTY,
                    60,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            Map.of(),
            Map.of());

    private Rows() {}

    public static TraineeRow row(int number, String name, int percent) {
        return row(number, name, percent, null, null, List.of());
    }

    static TraineeRow row(
            int number,
            String name,
            int percent,
            @Nullable LastAct last,
            @Nullable Instant progress,
            List<Activity.Open> open) {
        var stand = new Whereabouts.Stand(
                List.of(new Whereabouts.InModule("m1", ModuleState.OPEN, percent, 100, Optional.empty(), false)),
                percent,
                Optional.empty(),
                Optional.ofNullable(progress));
        var who = new Directory.Entry(
                new PersonId(new UUID(2, number)), name, "N" + number, "Academy", name, "academy", name);
        return new TraineeRow(
                new EnrolmentId(new UUID(3, number)), who, ENROLLED, stand, open, Optional.ofNullable(last));
    }

    static Activity.Open open(int answered, int questions) {
        return new Activity.Open(new AttemptId(new UUID(4, 4)), "m1", "q1", answered, questions, ENROLLED);
    }
}
