package kz.ustaz.roster;

import static kz.ustaz.roster.RosterRoom.ADMINISTRATOR;
import static kz.ustaz.roster.RosterRoom.House.person;
import static kz.ustaz.roster.RosterRoom.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.Planning.Planned;
import kz.ustaz.roster.ports.RunDays;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** What every database must do for when and where runs are held. */
@RosterRoom
@Timeout(60)
abstract class PlanningContract {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Caller TRAINEE = new Caller(person(2));

    @Autowired
    Runs runs;

    @Autowired
    Planning planning;

    @Autowired
    OwnTimetable own;

    @Autowired
    RunDays days;

    @Autowired
    RosterRoom.Held house;

    @Autowired
    EntityManagerFactory entities;

    private RunId run;

    @BeforeEach
    void make() {
        run = newRun();
    }

    @Test
    void theCourseIsSpreadOverFourDaysInOneTouch() {
        var made = done(planning.make(ADMINISTRATOR, run, false));
        assertThat(made.blocks())
                .extracting(block -> block.draft().day() + " " + block.draft().half() + " "
                        + block.title().in("kk"))
                .containsExactly(
                        "2026-11-23 MORNING Модуль day-1",
                        "2026-11-23 AFTERNOON Модуль day-1",
                        "2026-11-24 MORNING Модуль day-2",
                        "2026-11-24 AFTERNOON Модуль day-2",
                        "2026-11-25 MORNING Модуль day-3",
                        "2026-11-25 AFTERNOON Модуль day-3",
                        "2026-11-26 MORNING Модуль day-4",
                        "2026-11-26 AFTERNOON Модуль day-4");
        assertThat(done(planning.make(ADMINISTRATOR, run, true)).blocks()).isEqualTo(made.blocks());

        var short1 = new RunDetails("R", "", MONDAY, MONDAY, ALMATY, OptionalInt.empty());
        var brief = newRun();
        done(planning.describe(ADMINISTRATOR, brief, short1));
        assertThat(no(planning.make(ADMINISTRATOR, brief, true))).isEqualTo("roster.refused.plan.short");
    }

    @Test
    void aHalfDayIsMovedKeepsItsIdAndMayNotLieOnAnother() {
        var first = done(planning.make(ADMINISTRATOR, run, false)).blocks().getFirst();
        assertThat(no(planning.change(
                        ADMINISTRATOR, run, first.id(), first.draft().on(MONDAY.plusDays(1)))))
                .isEqualTo("roster.refused.block.half");
        assertThat(no(planning.change(
                        ADMINISTRATOR, run, first.id(), first.draft().on(MONDAY.plusDays(4)))))
                .isEqualTo("roster.refused.block.day");
        assertThat(no(planning.change(ADMINISTRATOR, run, first.id(), block(MONDAY, Half.MORNING, 9, 15, ""))))
                .isEqualTo("roster.refused.block.overlap");
        assertThat(no(planning.change(ADMINISTRATOR, run, first.id(), block(MONDAY, Half.MORNING, 9, 12, "day-9"))))
                .isEqualTo("roster.refused.block.module");

        var other = block(MONDAY, Half.MORNING, 8, 14, "");
        var changed = done(planning.change(ADMINISTRATOR, run, first.id(), other))
                .blocks()
                .getFirst();
        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.draft()).isEqualTo(other);
        assertThat(changed.place()).isEqualTo("Range");

        var less = done(planning.remove(ADMINISTRATOR, run, first.id()));
        assertThat(less.blocks()).hasSize(7).doesNotContain(changed);
        assertThatThrownBy(() -> planning.change(ADMINISTRATOR, run, first.id(), other))
                .isInstanceOf(NotFound.class);
        assertThat(done(planning.add(ADMINISTRATOR, run, other)).blocks()).hasSize(8);
    }

    @Test
    void aRunThatBeginsLaterTakesItsTimetableAlongAndNoneIsLeftOutside() {
        var before = done(planning.make(ADMINISTRATOR, run, false)).blocks();
        var week = done(planning.describe(ADMINISTRATOR, run, details(7, 10, "Astana")));
        assertThat(week.details().place()).isEqualTo("Astana");
        assertThat(week.blocks())
                .extracting(Block::id)
                .isEqualTo(before.stream().map(Block::id).toList());
        assertThat(week.blocks().getFirst().draft().day()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(week.blocks().getFirst().place()).isEqualTo("Astana");
        assertThat(runs.roll(ADMINISTRATOR, run).run().starts()).isEqualTo(LocalDate.of(2026, 11, 30));

        var refused = planning.describe(ADMINISTRATOR, run, details(7, 9, "Astana"));
        assertThat(no(refused)).isEqualTo("roster.refused.days.block");
        assertThat(((Planned.No) refused).reason().values()).containsExactly(LocalDate.of(2026, 12, 3));
        assertThat(no(planning.describe(ADMINISTRATOR, run, details(7, 6, "")))).isEqualTo("roster.refused.ends");
    }

    @Test
    void aLeadPlansHisOwnRunAlone() {
        var lead = new Caller(person(62));
        var foreign = newRun();
        var theirs = done(planning.make(ADMINISTRATOR, foreign, false)).blocks().getFirst();
        house.leads(lead, run);
        var mine = done(planning.make(lead, run, false)).blocks().getFirst();
        done(planning.describe(lead, run, details(0, 5, "Range")));
        done(planning.change(lead, run, mine.id(), block(MONDAY, Half.MORNING, 9, 10, "")));
        done(planning.add(lead, run, block(MONDAY.plusDays(4), Half.MORNING, 9, 10, "")));
        done(planning.remove(lead, run, mine.id()));

        assertThatThrownBy(() -> planning.show(lead, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.make(lead, foreign, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.describe(lead, foreign, details(0, 5, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.add(lead, foreign, block(MONDAY, Half.MORNING, 9, 10, "")))
                .isInstanceOf(NotFound.class);
        // Nor by naming another's half-day in one's own run.
        assertThatThrownBy(() -> planning.change(lead, run, theirs.id(), theirs.draft()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.remove(lead, run, theirs.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.remove(lead, foreign, theirs.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoLearnsOrTeachesReadsTheTimetableAndTakesItAlong() {
        var teacher = new Caller(person(63));
        house.leads(teacher, run);
        runs.enrol(ADMINISTRATOR, run, List.of("trainee2"));
        var made = done(planning.make(ADMINISTRATOR, run, false)).blocks();
        done(planning.remove(ADMINISTRATOR, run, made.getLast().id()));
        for (var who : List.of(TRAINEE, teacher)) {
            assertThat(own.show(who).runs()).extracting(Run::id).contains(run);
            var page = own.show(who, run).page().orElseThrow();
            assertThat(page.blocks()).hasSize(7);
            assertThat(page.today()).isEqualTo(LocalDate.of(2026, 11, 22));
            var file = new String(own.calendar(who, run, Locale.of("kk")), StandardCharsets.UTF_8);
            // Almaty is five hours ahead of UTC since 1 March 2024.
            assertThat(file).contains("DTSTART:20261123T040000Z", "SUMMARY:Модуль day-1");
            assertThat(file.split("STATUS:CANCELLED", -1)).hasSize(2);
            assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(9);
        }
        var stranger = new Caller(person(64));
        assertThat(own.show(stranger).page()).isEmpty();
        assertThatThrownBy(() -> own.show(stranger, run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.calendar(stranger, run, Locale.ENGLISH)).isInstanceOf(NotFound.class);
        house.deactivate(teacher);
        assertThatThrownBy(() -> own.show(teacher, run)).isInstanceOf(NotFound.class);
    }

    @Test
    void itTakesAsManyQueriesForALongTimetableAsForAShortOne() {
        runs.enrol(ADMINISTRATOR, run, List.of("trainee2"));
        done(planning.make(ADMINISTRATOR, run, true));
        long few = queries();
        done(planning.describe(ADMINISTRATOR, run, details(0, 60, "")));
        assertThat(done(planning.make(ADMINISTRATOR, run, true)).blocks()).hasSize(122);
        assertThat(queries()).isEqualTo(few).isLessThan(13);
    }

    @Test
    void otherRoomsReadWhichDaysARunHasAndWhoWasInItWhenItEnded() {
        var blocks = done(planning.make(ADMINISTRATOR, run, false)).blocks();
        done(planning.remove(ADMINISTRATOR, run, blocks.getLast().id()));
        done(planning.remove(ADMINISTRATOR, run, blocks.getFirst().id()));
        done(planning.remove(ADMINISTRATOR, run, blocks.get(1).id()));
        var other = newRun();
        var found = days.of(List.of(run, other, new RunId(UUID.randomUUID())));
        assertThat(found).containsOnlyKeys(run, other);
        assertThat(found.get(run).run()).isEqualTo(runs.roll(ADMINISTRATOR, run).run());
        assertThat(found.get(run).ends()).isEqualTo(MONDAY.plusDays(3));
        assertThat(found.get(run).days())
                .extracting(day -> day.day() + " " + day.last())
                .containsExactly("2026-11-24 14:00", "2026-11-25 14:00", "2026-11-26 09:00");
        assertThat(found.get(other).days()).isEmpty();

        runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4"));
        var thursday = MONDAY.plusDays(3);
        assertThat(days.past(List.of(person(3), person(5)), thursday, thursday))
                .filteredOn(past -> past.run().id().equals(run))
                .extracting(past -> past.person() + " " + past.ends())
                .containsExactly(person(3) + " 2026-11-26");
        assertThat(days.past(List.of(person(3)), thursday.plusDays(1), thursday.plusDays(9)))
                .noneMatch(past -> past.run().id().equals(run));
        assertThat(days.past(List.of(person(3)), MONDAY, thursday.minusDays(1)))
                .noneMatch(past -> past.run().id().equals(run));
    }

    private long queries() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        planning.show(ADMINISTRATOR, run);
        own.show(TRAINEE, run);
        own.calendar(TRAINEE, run, Locale.ENGLISH);
        runs.roll(ADMINISTRATOR, run);
        return statistics.getPrepareStatementCount() - before;
    }

    private RunId newRun() {
        var wanted = new Runs.NewRun("Autumn " + UUID.randomUUID(), UNIT, ALMATY, "en", MONDAY);
        return ((Runs.Creation.Made) runs.create(ADMINISTRATOR, wanted)).run();
    }

    private static RunDetails details(int first, int last, String place) {
        return new RunDetails(
                "Autumn", place, MONDAY.plusDays(first), MONDAY.plusDays(last), ALMATY, OptionalInt.empty());
    }

    private static BlockDraft block(LocalDate day, Half half, int from, int to, String module) {
        return new BlockDraft(
                day, half, LocalTime.of(from, 0), LocalTime.of(to, 0), module, "Shooting", "Range", "Bring boots");
    }

    private static Planning.Plan done(Planned planned) {
        assertThat(planned).isInstanceOf(Planned.Done.class);
        return ((Planned.Done) planned).plan();
    }

    private static String no(Planned planned) {
        assertThat(planned).isInstanceOf(Planned.No.class);
        return ((Planned.No) planned).reason().key();
    }
}
