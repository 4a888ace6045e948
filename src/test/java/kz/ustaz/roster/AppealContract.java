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
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.Appeals.Made;
import kz.ustaz.roster.Attendance.Marked;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for who objects to what is said of his presence. */
@RosterRoom
@Timeout(60)
abstract class AppealContract {

    private static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Caller SECOND = new Caller(person(2));
    private static final Caller ASSISTANT = new Caller(person(75));

    @Autowired
    Runs runs;

    @Autowired
    Planning planning;

    @Autowired
    Places places;

    @Autowired
    Attendance attendance;

    @Autowired
    Appeals desk;

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
    private BlockId first;
    private EnrolmentId second;

    @BeforeEach
    void make() {
        clock.now = MONDAY_AT_NINE;
        var wanted = new Runs.NewRun("Autumn", UNIT, ZoneId.of("Asia/Almaty"), "en", MONDAY);
        run = ((Runs.Creation.Made) runs.create(ADMINISTRATOR, wanted)).run();
        blocks = ((Planning.Planned.Done) planning.make(ADMINISTRATOR, run, false))
                .plan()
                .blocks();
        first = blocks.getFirst().id();
        second = runs.enrol(ADMINISTRATOR, run, List.of("trainee2", "N-3"))
                .roll()
                .members()
                .getFirst()
                .enrolment();
        house.assists(ASSISTANT, run);
        clearInvocations(audit);
    }

    @AfterEach
    void back() {
        clock.now = NOW;
    }

    @Test
    void aBetterWordWithAReasonGrantsIt() {
        say(Presence.ABSENT, "");
        var mine = made(desk.make(SECOND, run, first, " I sat at the back. "));
        assertThat(mine.appeals().get(first).objection()).isEqualTo("I sat at the back.");
        assertThat(mine.appeals().get(first).answer()).isEmpty();
        assertThat(mine.objectable()).isEmpty();
        verify(audit)
                .record(SECOND, "attendance.appeal", second.value().toString(), Map.of("reason", "I sat at the back."));

        var sheet = attendance.sheet(ASSISTANT, run, blocks.get(1).id());
        assertThat(sheet.appeals()).isEqualTo(Map.of(first, 1));
        var row = attendance.sheet(ASSISTANT, run, first).rows().getFirst();
        assertThat(row.appeal().orElseThrow().objection()).isEqualTo("I sat at the back.");
        // Even whoever may still take his slip back says why, as somebody waits for it.
        assertThat(row.wantsReason(Presence.LATE)).isTrue();
        assertThat(no(attendance.mark(ASSISTANT, run, first, second, Presence.LATE, "")))
                .isEqualTo("roster.refused.reason");
        say(Presence.LATE, "he is on the photo");
        assertThat(attendance.sheet(ASSISTANT, run, first).appeals()).isEmpty();
        verify(audit)
                .record(
                        ASSISTANT,
                        "attendance.grant",
                        second.value().toString(),
                        Map.of("reason", "he is on the photo"));
        mine = mine();
        var answer = mine.appeals().get(first).answer().orElseThrow();
        assertThat(answer.granted()).isTrue();
        assertThat(answer.reason()).isEqualTo("he is on the photo");
        assertThat(answer.by()).isEqualTo("P75");
        assertThat(mine.marks()).containsEntry(first, Presence.LATE);
        // He may object to that too.
        assertThat(mine.objectable()).containsExactly(first);
    }

    @Test
    void aWorseWordAnswersNothingAndDecliningWantsAReason() {
        say(Presence.LATE, "");
        made(desk.make(SECOND, run, first, "In time"));
        say(Presence.ABSENT, "left at once");
        verify(audit, never()).record(any(), eq("attendance.grant"), any(), any());
        assertThat(attendance.sheet(ASSISTANT, run, first).appeals()).isEqualTo(Map.of(first, 1));
        assertThat(no(attendance.decline(ASSISTANT, run, first, second, " "))).isEqualTo("roster.refused.reason");
        attendance.decline(ASSISTANT, run, first, second, "Two saw you leave");
        verify(audit)
                .record(
                        ASSISTANT,
                        "attendance.decline",
                        second.value().toString(),
                        Map.of("reason", "Two saw you leave"));
        assertThat(mine().marks()).containsEntry(first, Presence.ABSENT);
        var answer = mine().appeals().get(first).answer().orElseThrow();
        assertThat(answer.granted()).isFalse();
        assertThat(answer.reason()).isEqualTo("Two saw you leave");
        // Declining once more adds no second answer; and he may object once more.
        attendance.decline(ASSISTANT, run, first, second, "Again");
        assertThat(count("attendance_appeal_answer n join attendance_appeal a on a.id = n.appeal_id"))
                .isEqualTo(1);
        made(desk.make(SECOND, run, first, "I came back"));
        assertThat(mine().appeals().get(first).objection()).isEqualTo("I came back");
        assertThat(count("attendance_appeal a")).isEqualTo(2);
    }

    @Test
    void oneObjectsOnceToWhatIsNotPresentOrToAGapOfAPastHalfDay() {
        clock.now = MONDAY_AT_NINE.plusSeconds(3 * 3600 + 1800 - 1);
        assertThat(refused(desk.make(SECOND, run, first, "I was there"))).isEqualTo("roster.appeal.refused");
        clock.now = clock.now.plusSeconds(1);
        assertThat(mine().objectable()).containsExactly(first);
        made(desk.make(SECOND, run, first, "I was there"));
        made(desk.make(SECOND, run, first, "I was there"));
        assertThat(count("attendance_appeal a")).isEqualTo(1);
        assertThat(refused(desk.make(SECOND, run, first, "Yes, I was"))).isEqualTo("roster.appeal.refused");
        for (String odd : List.of(" ", "x".repeat(501), "two\nlines")) {
            assertThat(refused(desk.make(SECOND, run, first, odd))).isEqualTo("roster.refused.reason");
        }
        // All others are present: whoever objects wants an answer of his own.
        var sheet = ((Marked.Done) attendance.allPresent(ASSISTANT, run, first)).sheet();
        assertThat(sheet.rows().getFirst().mark()).isEmpty();
        assertThat(sheet.rows().getLast().mark()).isPresent();
        say(Presence.PRESENT, "seen by all");
        assertThat(mine().appeals().get(first).answer().orElseThrow().granted()).isTrue();
        assertThat(refused(desk.make(SECOND, run, first, "More"))).isEqualTo("roster.appeal.refused");
    }

    @Test
    void nobodyAnswersHisOwn() {
        say(Presence.ABSENT, "");
        made(desk.make(SECOND, run, first, "I was there"));
        house.assists(SECOND, run);
        assertThat(no(attendance.mark(SECOND, run, first, second, Presence.PRESENT, "I know")))
                .isEqualTo("roster.appeal.refused.own");
        assertThat(no(attendance.decline(SECOND, run, first, second, "I know"))).isEqualTo("roster.appeal.refused.own");
    }

    @Test
    void onlyWhoLearnsThereObjectsAndOnlyItsTrainersAnswer() {
        say(Presence.ABSENT, "");
        made(desk.make(SECOND, run, first, "I was there"));
        var stranger = new Caller(person(5));
        for (var who : List.of(stranger, ASSISTANT, ADMINISTRATOR)) {
            assertThatThrownBy(() -> desk.make(who, run, first, "I too")).isInstanceOf(NotFound.class);
        }
        for (var who : List.of(stranger, SECOND)) {
            assertThatThrownBy(() -> attendance.decline(who, run, first, second, "No"))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> desk.make(SECOND, run, new BlockId(person(1).value()), "Elsewhere"))
                .isInstanceOf(NotFound.class);
        places.withdraw(ADMINISTRATOR, run, second, "ill");
        assertThatThrownBy(() -> desk.make(SECOND, run, first, "Still")).isInstanceOf(NotFound.class);
        assertThat(attendance.sheet(ASSISTANT, run, first).appeals()).isEmpty();
    }

    @Test
    void oneReadsOnesOwnInAsManyQueriesForManyAnswersAsForOne() {
        clock.now = MONDAY_AT_NINE.plusSeconds(7 * 86_400L);
        answered(blocks.getFirst().id());
        long one = queries();
        blocks.stream().skip(1).map(Block::id).forEach(this::answered);
        assertThat(queries()).isEqualTo(one).isLessThanOrEqualTo(11);
    }

    private void answered(BlockId block) {
        made(desk.make(SECOND, run, block, "I was there"));
        attendance.decline(ASSISTANT, run, block, second, "No");
    }

    private long queries() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        own.show(SECOND, run);
        return statistics.getPrepareStatementCount() - before;
    }

    private void say(Presence presence, String reason) {
        assertThat(attendance.mark(ASSISTANT, run, first, second, presence, reason))
                .isInstanceOf(Marked.Done.class);
    }

    private OwnTimetable.Mine mine() {
        return own.show(SECOND, run).page().orElseThrow().mine().orElseThrow();
    }

    private long count(String tables) {
        return sql.queryForObject(
                "select count(*) from " + tables + " where a.enrolment_id = ?", Long.class, second.value());
    }

    private static OwnTimetable.Mine made(Made made) {
        assertThat(made).isInstanceOf(Made.Done.class);
        return ((Made.Done) made).shown().page().orElseThrow().mine().orElseThrow();
    }

    private static String refused(Made made) {
        assertThat(made).isInstanceOf(Made.No.class);
        return ((Made.No) made).reason().key();
    }

    private static String no(Marked marked) {
        assertThat(marked).isInstanceOf(Marked.No.class);
        return ((Marked.No) marked).reason().key();
    }
}
