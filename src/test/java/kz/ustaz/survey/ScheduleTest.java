package kz.ustaz.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.RunDays.Day;
import kz.ustaz.roster.ports.RunDays.Held;
import org.junit.jupiter.api.Test;

/** When forms open and close, by a calendar on the wall. Almaty is five hours ahead of UTC. */
class ScheduleTest {

    private static final List<Form> FORMS = new SurveyReading(SurveyHouse.files(), new Problems()).read("en");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Schedule schedule(LocalDate ends, int daysOpen, Day... days) {
        var run = new Run(
                new RunId(new UUID(0, 1)),
                "Run",
                new EditionId("a".repeat(64)),
                new UUID(0, 2),
                ZoneId.of("Asia/Almaty"),
                "en",
                MONDAY);
        return new Schedule(new Held(run, ends, List.of(days)), 4, daysOpen);
    }

    private static List<String> said(List<Asked> asked) {
        return asked.stream()
                .map(one -> one.form().id() + " " + one.about() + " " + one.opens() + " " + one.closes())
                .toList();
    }

    @Test
    void aDayIsAskedAboutFromItsLastHalfOnAndSomeDaysLonger() {
        var two = schedule(
                MONDAY.plusDays(4),
                3,
                new Day(MONDAY, LocalTime.of(14, 0)),
                new Day(MONDAY.plusDays(3), LocalTime.of(9, 30)));
        assertThat(said(two.reactions(FORMS)))
                .containsExactly(
                        "day 2026-11-23 2026-11-23T09:00:00Z 2026-11-26T19:00:00Z",
                        "day 2026-11-26 2026-11-26T04:30:00Z 2026-11-29T19:00:00Z",
                        "whole run 2026-11-26T04:30:00Z 2026-11-30T19:00:00Z");
    }

    @Test
    void withoutATimetableAsManyDaysAsTheCourseTakes() {
        assertThat(said(schedule(MONDAY.plusDays(9), 0).reactions(FORMS)))
                .containsExactly(
                        "day 2026-11-23 2026-11-23T07:00:00Z 2026-11-23T19:00:00Z",
                        "day 2026-11-24 2026-11-24T07:00:00Z 2026-11-24T19:00:00Z",
                        "day 2026-11-25 2026-11-25T07:00:00Z 2026-11-25T19:00:00Z",
                        "day 2026-11-26 2026-11-26T07:00:00Z 2026-11-26T19:00:00Z",
                        "whole run 2026-11-26T07:00:00Z 2026-12-02T19:00:00Z");
        assertThat(schedule(MONDAY.plusDays(1), 0).reactions(FORMS)).hasSize(3);
    }

    @Test
    void whatIsAskedLaterIsAskedForThreeMonths() {
        assertThat(said(schedule(LocalDate.of(2026, 11, 30), 3).later(FORMS)))
                .containsExactly(
                        // the last of February and of May
                        "trainee 3 2027-02-27T19:00:00Z 2027-05-29T19:00:00Z",
                        "trainee 6 2027-05-29T19:00:00Z 2027-08-29T19:00:00Z",
                        "manager 3 2027-02-27T19:00:00Z 2027-05-29T19:00:00Z");
    }
}
