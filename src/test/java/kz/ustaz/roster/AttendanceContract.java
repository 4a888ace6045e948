package kz.ustaz.roster;

import static kz.ustaz.roster.RosterRoom.ADMINISTRATOR;
import static kz.ustaz.roster.RosterRoom.House.person;
import static kz.ustaz.roster.RosterRoom.NOW;
import static kz.ustaz.roster.RosterRoom.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.Attendance.Marked;
import kz.ustaz.roster.ports.AttendanceBook;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for who was there. */
@RosterRoom
@Timeout(60)
abstract class AttendanceContract {

    /** Monday morning in Almaty, nine o'clock. */
    private static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T04:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Caller TRAINEE = new Caller(person(2));
    private static final Caller ASSISTANT = new Caller(person(71));

    @Autowired
    Runs runs;

    @Autowired
    Planning planning;

    @Autowired
    Attendance attendance;

    @Autowired
    AttendanceBook book;

    @Autowired
    OwnTimetable own;

    @Autowired
    RosterRoom.Held house;

    @Autowired
    RosterRoom.MovedClock clock;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    EntityManagerFactory entities;

    private RunId run;
    private List<Block> blocks;
    private EnrolmentId second;
    private EnrolmentId third;

    @BeforeEach
    void make() {
        clock.now = MONDAY_AT_NINE;
        run = newRun();
        blocks = planned(planning.make(ADMINISTRATOR, run, false));
        var roll = runs.enrol(ADMINISTRATOR, run, List.of("trainee2", "N-3")).roll();
        second = roll.members().get(0).enrolment();
        third = roll.members().get(1).enrolment();
        house.assists(ASSISTANT, run);
        clearInvocations(audit);
    }

    @AfterEach
    void back() {
        clock.now = NOW;
    }

    @Test
    void allAreThereInOneTouchButThoseOfWhomItIsSaidOtherwise() {
        var first = blocks.getFirst().id();
        assertThat(attendance.now(ASSISTANT, run).orElseThrow().block().id()).isEqualTo(first);
        done(attendance.mark(ASSISTANT, run, first, second, Presence.LATE, ""));
        var sheet = done(attendance.allPresent(ASSISTANT, run, first));
        assertThat(sheet.rows())
                .extracting(row -> row.name() + " " + row.mark().orElseThrow().presence())
                .containsExactly("P2 LATE", "P3 PRESENT");
        assertThat(sheet.present()).isEqualTo(2);
        assertThat(done(attendance.allPresent(ASSISTANT, run, first))).isEqualTo(sheet);
        assertThat(rows(first)).isEqualTo(2);
        // At three in the afternoon it is the next half-day's turn.
        clock.now = MONDAY_AT_NINE.plusSeconds(6 * 3600);
        assertThat(attendance.now(ASSISTANT, run).orElseThrow().block().id())
                .isEqualTo(blocks.get(1).id());
    }

    @Test
    void anotherWordIsAddedWithAReasonUnlessAFingerSlipped() {
        var first = blocks.getFirst().id();
        done(attendance.mark(ASSISTANT, run, first, second, Presence.ABSENT, ""));
        verify(audit, never()).record(any(), eq("attendance.correct"), any(), any());
        clock.now = MONDAY_AT_NINE.plusSeconds(599);
        done(attendance.mark(ASSISTANT, run, first, second, Presence.LATE, ""));
        var foreign = attendance.mark(ADMINISTRATOR, run, first, second, Presence.ABSENT, "");
        assertThat(no(foreign)).isEqualTo("roster.refused.reason");
        clock.now = MONDAY_AT_NINE.plusSeconds(599 + 600);
        assertThat(no(attendance.mark(ASSISTANT, run, first, second, Presence.ABSENT, " ")))
                .isEqualTo("roster.refused.reason");
        var sheet = done(attendance.mark(ASSISTANT, run, first, second, Presence.ABSENT, "left at once"));
        var mark = sheet.rows().getFirst().mark().orElseThrow();
        assertThat(mark.presence()).isEqualTo(Presence.ABSENT);
        assertThat(mark.reason()).isEqualTo("left at once");
        assertThat(mark.by()).isEqualTo("P71");
        assertThat(mark.times()).isEqualTo(3);
        verify(audit)
                .record(
                        ASSISTANT,
                        "attendance.correct",
                        second.value().toString(),
                        Map.of("was", "LATE", "now", "ABSENT", "reason", "left at once"));
        assertThat(sql.queryForList(
                        "select presence from attendance_mark where enrolment_id = ? order by number",
                        String.class,
                        second.value()))
                .containsExactly("ABSENT", "LATE", "ABSENT");
    }

    @Test
    void theRateCountsWhoHeardWhatWasTaughtOfAllThatWasTaken() {
        assertThat(book.rate(second).percent()).isEmpty();
        for (int i = 0; i < 5; i++) {
            clock.now = MONDAY_AT_NINE.plusSeconds(i / 2 * 86_400L);
            done(attendance.mark(ASSISTANT, run, blocks.get(i).id(), second, Presence.PRESENT, ""));
        }
        var late = blocks.get(0).id();
        done(attendance.mark(ASSISTANT, run, late, third, Presence.LATE, ""));
        assertThat(no(attendance.mark(ASSISTANT, run, blocks.get(1).id(), third, Presence.EXCUSED, "")))
                .isEqualTo("roster.refused.reason");
        done(attendance.mark(ASSISTANT, run, blocks.get(1).id(), third, Presence.EXCUSED, "in court"));
        done(attendance.mark(ASSISTANT, run, blocks.get(2).id(), third, Presence.PRESENT, ""));
        done(attendance.mark(ASSISTANT, run, blocks.get(3).id(), third, Presence.ABSENT, ""));

        // Five of five; and two (late, present) of the five that were taken: 40 %.
        assertThat(book.rates(run))
                .isEqualTo(Map.of(second, new AttendanceRate(5, 5), third, new AttendanceRate(2, 5)));
        assertThat(book.rate(third).percent()).hasValue(40);
        assertThat(book.rate(second).reaches(80)).isTrue();
        assertThat(new AttendanceRate(7, 9).reaches(78)).isFalse();
        assertThat(new AttendanceRate(4, 5).reaches(80)).isTrue();

        var mine = own.show(TRAINEE, run).page().orElseThrow().mine().orElseThrow();
        assertThat(mine.rate()).isEqualTo(new AttendanceRate(5, 5));
        assertThat(mine.marks()).hasSize(5).containsEntry(late, Presence.PRESENT);
        var teachers = own.show(ASSISTANT, run).page().orElseThrow();
        assertThat(teachers.mine()).isEmpty();
        assertThat(teachers.teaches()).isTrue();
    }

    @Test
    void nothingIsSaidOfADayThatHasNotCome() {
        clock.now = Instant.parse("2026-11-22T18:59:59Z");
        assertThat(no(attendance.allPresent(ASSISTANT, run, blocks.getFirst().id())))
                .isEqualTo("roster.refused.ahead");
        clock.now = Instant.parse("2026-11-22T19:00:00Z");
        done(attendance.allPresent(ASSISTANT, run, blocks.getFirst().id()));
        assertThat(no(attendance.mark(ASSISTANT, run, blocks.get(2).id(), second, Presence.PRESENT, "")))
                .isEqualTo("roster.refused.ahead");
    }

    @Test
    void aHalfDayThatWasTakenStaysOnItsDay() {
        var first = blocks.getFirst();
        done(attendance.allPresent(ASSISTANT, run, first.id()));
        assertThat(no(planning.remove(ADMINISTRATOR, run, first.id()))).isEqualTo("roster.refused.taken");
        planned(planning.remove(ADMINISTRATOR, run, blocks.getLast().id()));
        assertThat(no(planning.change(
                        ADMINISTRATOR, run, first.id(), first.draft().on(MONDAY.plusDays(3)))))
                .isIn("roster.refused.taken", "roster.refused.block.half");
        var later = new RunDetails(
                "Autumn", "", MONDAY.plusDays(7), MONDAY.plusDays(10), ZoneId.of("Asia/Almaty"), OptionalInt.empty());
        assertThat(no(planning.describe(ADMINISTRATOR, run, later))).isEqualTo("roster.refused.begun");
    }

    @Test
    void whoTeachesTakesAttendanceOfHisOwnRunAlone() {
        var foreign = newRun();
        var theirs =
                planned(planning.make(ADMINISTRATOR, foreign, false)).getFirst().id();
        var anothers = runs.enrol(ADMINISTRATOR, foreign, List.of("N-4"))
                .roll()
                .members()
                .getFirst()
                .enrolment();
        var mine = blocks.getFirst().id();
        for (var who : List.of(ASSISTANT, TRAINEE)) {
            assertThatThrownBy(() -> attendance.now(who, foreign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendance.sheet(who, foreign, theirs)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendance.allPresent(who, foreign, theirs))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendance.mark(who, foreign, theirs, anothers, Presence.LATE, ""))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> attendance.sheet(TRAINEE, run, mine)).isInstanceOf(NotFound.class);
        // Nor by naming another's half-day or enrolment in one's own run.
        assertThatThrownBy(() -> attendance.allPresent(ASSISTANT, run, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendance.mark(ASSISTANT, run, mine, anothers, Presence.LATE, ""))
                .isInstanceOf(NotFound.class);
        // An assistant takes attendance and plans nothing.
        assertThatThrownBy(() -> planning.show(ASSISTANT, run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.roll(ASSISTANT, run)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSheetTakesAsManyQueriesForManyPeopleAndHalfDaysAsForFew() {
        long few = queries();
        runs.enrolUnit(ADMINISTRATOR, run, UNIT);
        clock.now = MONDAY_AT_NINE.plusSeconds(7 * 86_400L);
        blocks.forEach(block -> done(attendance.allPresent(ASSISTANT, run, block.id())));
        assertThat(queries()).isEqualTo(few).isLessThan(6);
    }

    private long queries() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        attendance.sheet(ASSISTANT, run, blocks.getFirst().id());
        return statistics.getPrepareStatementCount() - before;
    }

    private long rows(BlockId block) {
        return sql.queryForObject("select count(*) from attendance_mark where block_id = ?", Long.class, block.value());
    }

    private RunId newRun() {
        var wanted = new Runs.NewRun("Autumn", UNIT, ZoneId.of("Asia/Almaty"), "en", MONDAY);
        return ((Runs.Creation.Made) runs.create(ADMINISTRATOR, wanted)).run();
    }

    private static List<Block> planned(Planning.Planned planned) {
        assertThat(planned).isInstanceOf(Planning.Planned.Done.class);
        return ((Planning.Planned.Done) planned).plan().blocks();
    }

    private static Attendance.Sheet done(Marked marked) {
        assertThat(marked).isInstanceOf(Marked.Done.class);
        return ((Marked.Done) marked).sheet();
    }

    private static String no(Marked marked) {
        assertThat(marked).isInstanceOf(Marked.No.class);
        return ((Marked.No) marked).reason().key();
    }

    private static String no(Planning.Planned planned) {
        assertThat(planned).isInstanceOf(Planning.Planned.No.class);
        return ((Planning.Planned.No) planned).reason().key();
    }
}
