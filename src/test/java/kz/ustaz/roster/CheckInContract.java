package kz.ustaz.roster;

import static kz.ustaz.roster.RosterRoom.ADMINISTRATOR;
import static kz.ustaz.roster.RosterRoom.House.person;
import static kz.ustaz.roster.RosterRoom.NOW;
import static kz.ustaz.roster.RosterRoom.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.CheckIn.Checked;
import kz.ustaz.roster.CodeBoard.Opened;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for the code of the room. */
@RosterRoom
@Timeout(60)
abstract class CheckInContract {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Caller SECOND = new Caller(person(2));
    private static final Caller THIRD = new Caller(person(3));
    private static final Caller FOURTH = new Caller(person(4));
    private static final Caller ASSISTANT = new Caller(person(73));

    /** Each test has a week of its own, as wrong codes are remembered. */
    private static final AtomicInteger WEEK = new AtomicInteger();

    @Autowired
    Runs runs;

    @Autowired
    Planning planning;

    @Autowired
    Attendance attendance;

    @Autowired
    CodeBoard board;

    @Autowired
    CheckIn desk;

    @Autowired
    RosterRoom.Held house;

    @Autowired
    RosterRoom.MovedClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    EntityManagerFactory entities;

    private LocalDate monday;
    private Instant nine;
    private RunId run;
    private BlockId first;
    private List<Block> blocks;

    @BeforeEach
    void make() {
        monday = LocalDate.of(2027, 1, 4).plusWeeks(WEEK.getAndIncrement());
        nine = monday.atTime(9, 0).atZone(ALMATY).toInstant();
        clock.now = nine;
        run = newRun("trainee2", "N-3");
        first = blocks.getFirst().id();
        house.assists(ASSISTANT, run);
    }

    @AfterEach
    void back() {
        clock.now = NOW;
    }

    @Test
    void whoTypesTheCodeIsPresentForAQuarterOfAnHourAndLateAfterwards() {
        clock.now = nine.minusSeconds(600);
        String early = open(first);
        assertThat(board.show(ASSISTANT, run, first).here()).isZero();
        clock.now = nine.plusSeconds(15 * 60);
        assertThat(wrong(desk.check(SECOND, early))).isEqualTo("roster.attend.refused.wrong");
        var in = (Checked.In) desk.check(SECOND, code());
        assertThat(in.presence()).isEqualTo(Presence.PRESENT);
        assertThat(in.block().id()).isEqualTo(first);
        clock.now = clock.now.plusSeconds(1);
        assertThat(((Checked.In) desk.check(THIRD, code())).presence()).isEqualTo(Presence.LATE);
        var now = board.show(ASSISTANT, run, first);
        assertThat(now.here()).isEqualTo(2);
        assertThat(now.people()).isEqualTo(2);
        assertThat(sql.queryForList(
                        "select marked_by from attendance_mark where block_id = ? order by presence desc",
                        UUID.class,
                        first.value()))
                .containsExactly(person(2).value(), person(3).value());
        // Once more changes nothing, and he is told what stands.
        assertThat(((Checked.Stays) desk.check(SECOND, code())).presence()).isEqualTo(Presence.PRESENT);
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void aCodeOfAMinuteAgoIsRightAndOneBeforeItIsNot() {
        String shown = open(first);
        clock.now = nine.plusSeconds(89);
        assertThat(code()).isNotEqualTo(shown);
        assertThat(desk.check(SECOND, shown)).isInstanceOf(Checked.In.class);
        clock.now = nine.plusSeconds(90);
        assertThat(wrong(desk.check(THIRD, shown))).isEqualTo("roster.attend.refused.wrong");
    }

    @Test
    void whatATrainerSaidBeforeStays() {
        String shown = open(first);
        var absent = attendance.sheet(ASSISTANT, run, first).rows().getFirst().enrolment();
        attendance.mark(ASSISTANT, run, first, absent, Presence.ABSENT, "");
        assertThat(((Checked.Stays) desk.check(SECOND, shown)).presence()).isEqualTo(Presence.ABSENT);
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void itEndsByAHandOrWithTheHalfDayAndOpenedAgainHasOtherCodes() {
        String shown = open(first);
        assertThat(open(first)).isEqualTo(shown);
        assertThat(board.close(ADMINISTRATOR, run, first).code()).isEmpty();
        assertThat(wrong(desk.check(SECOND, shown))).isEqualTo("roster.attend.refused.wrong");
        assertThat(open(first)).isNotEqualTo(shown);
        clock.now = monday.atTime(12, 30).atZone(ALMATY).toInstant().minusSeconds(1);
        String last = code();
        clock.now = clock.now.plusSeconds(1);
        assertThat(board.show(ASSISTANT, run, first).code()).isEmpty();
        assertThat(wrong(desk.check(SECOND, last))).isEqualTo("roster.attend.refused.wrong");
        assertThat(((Opened.No) board.open(ASSISTANT, run, first)).reason().key())
                .isEqualTo("roster.code.refused.today");
        assertThat(board.open(ASSISTANT, run, blocks.get(2).id())).isInstanceOf(Opened.No.class);
        // An opening is no opening of the day to which its half-day is moved.
        var second = blocks.get(1).id();
        open(second);
        planning.remove(ADMINISTRATOR, run, blocks.get(3).id());
        planning.change(ADMINISTRATOR, run, second, blocks.get(3).draft());
        clock.now = clock.now.plusSeconds(86_400);
        assertThat(board.show(ASSISTANT, run, second).code()).isEmpty();
    }

    @Test
    void anothersRunHasNoCodeForHim() {
        String shown = open(first);
        assertThat(wrong(desk.check(FOURTH, shown))).isEqualTo("roster.attend.refused.wrong");
        var mine = blocks;
        newRun("N-4");
        assertThat(wrong(desk.check(FOURTH, shown))).isEqualTo("roster.attend.refused.wrong");
        assertThat(marks()).isZero();
        var foreign = blocks.getFirst().id();
        for (var who : List.of(SECOND, new Caller(person(99)))) {
            assertThatThrownBy(() -> board.show(who, run, mine.getFirst().id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> board.open(who, run, mine.getFirst().id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> board.close(who, run, mine.getFirst().id()))
                    .isInstanceOf(NotFound.class);
        }
        // Nor by naming another run's half-day in one's own.
        assertThatThrownBy(() -> board.open(ASSISTANT, run, foreign)).isInstanceOf(NotFound.class);
        var away = new Caller(person(88));
        house.deactivate(away);
        assertThatThrownBy(() -> desk.check(away, shown)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void afterTenWrongOnesTheRightOneWaitsFiveMinutes() {
        open(first);
        for (int i = 0; i < 10; i++) {
            assertThat(wrong(desk.check(SECOND, "222222"))).isEqualTo("roster.attend.refused.wrong");
        }
        assertThat(wrong(desk.check(SECOND, code()))).isEqualTo("roster.attend.refused.many");
        assertThat(desk.check(THIRD, code())).isInstanceOf(Checked.In.class);
        clock.now = clock.now.plusSeconds(300);
        assertThat(desk.check(SECOND, code())).isInstanceOf(Checked.In.class);
    }

    @Test
    void theBoardTakesAsManyQueriesForManyPeopleAsForFew() {
        open(first);
        long few = queries();
        runs.enrolUnit(ADMINISTRATOR, run, UNIT);
        attendance.allPresent(ASSISTANT, run, first);
        assertThat(queries()).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    private long queries() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        board.show(ASSISTANT, run, first);
        return statistics.getPrepareStatementCount() - before;
    }

    private String open(BlockId block) {
        return ((Opened.Done) board.open(ASSISTANT, run, block)).board().code().orElseThrow();
    }

    private String code() {
        return board.show(ASSISTANT, run, first).code().orElseThrow();
    }

    private long marks() {
        return sql.queryForObject("select count(*) from attendance_mark where block_id = ?", Long.class, first.value());
    }

    private RunId newRun(String... people) {
        var wanted = new Runs.NewRun("Winter", UNIT, ALMATY, "en", monday);
        var made = ((Runs.Creation.Made) runs.create(ADMINISTRATOR, wanted)).run();
        blocks = ((Planning.Planned.Done) planning.make(ADMINISTRATOR, made, false))
                .plan()
                .blocks();
        runs.enrol(ADMINISTRATOR, made, List.of(people));
        return made;
    }

    private static String wrong(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.No.class);
        return ((Checked.No) checked).reason().key();
    }
}
