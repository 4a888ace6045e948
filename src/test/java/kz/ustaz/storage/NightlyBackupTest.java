package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kz.ustaz.common.Refused;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** A backup is made each night, once for all nodes that share a database. */
class NightlyBackupTest {

    private static final LocalTime AT = LocalTime.of(2, 30);

    @TempDir
    Path folder;

    private final List<BackupMade> made = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void oneOfTwoNodesMakesItAtItsHour(Databases make) {
        var evening = at(LocalDate.of(2026, 11, 23), LocalTime.of(20, 0));
        var clock = new SettableClock();
        clock.set(evening);
        var database = make.dataSource();
        var nodes = List.of(nightly(), nightly()).stream()
                .map(node -> TestHelper.createManualScheduler(database)
                        .clock(clock)
                        .startTasks(List.of(node.task(AT)))
                        .build())
                .toList();
        nodes.forEach(node -> node.start());
        nodes.forEach(node -> node.runAnyDueExecutions());
        assertThat(made).isEmpty();
        for (int night = 1; night <= 2; night++) {
            clock.set(at(LocalDate.of(2026, 11, 23 + night), AT.plusMinutes(1)));
            nodes.forEach(node -> node.runAnyDueExecutions());
            assertThat(made).hasSize(night).allMatch(event -> event.by().equals("night"));
        }
        nodes.forEach(node -> node.stop());
    }

    @Test
    void whatARoomWantsDoneEachNightIsDoneToo() {
        var done = new ArrayList<String>();
        var rooms = new StaticListableBeanFactory();
        rooms.addBean("some", room("some", Optional.of(AT.plusHours(1)), done));
        rooms.addBean("never", room("never", Optional.empty(), done));
        var tasks = nightly(rooms).tasks();
        assertThat(tasks).extracting(task -> task.getName()).containsExactly("backup", "some");
        var clock = new SettableClock();
        clock.set(at(LocalDate.of(2026, 11, 23), LocalTime.of(20, 0)));
        var node = TestHelper.createManualScheduler(Databases.H2.dataSource())
                .clock(clock)
                .startTasks(tasks.subList(1, 2))
                .build();
        node.start();
        node.runAnyDueExecutions();
        assertThat(done).isEmpty();
        clock.set(at(LocalDate.of(2026, 11, 24), AT.plusHours(2)));
        node.runAnyDueExecutions();
        assertThat(done).containsExactly("some");
        node.stop();
    }

    @Test
    void whatARoomWantsDoneAgainAndAgainIsDoneEachTimeItIsDue() {
        var done = new ArrayList<Boolean>();
        var rooms = new StaticListableBeanFactory();
        rooms.addBean("often", repeated(Optional.of(Duration.ofMinutes(1)), done));
        rooms.addBean("never", repeated(Optional.empty(), done));
        var tasks = nightly(rooms).tasks();
        assertThat(tasks).extracting(task -> task.getName()).containsExactly("backup", "often");
        var clock = new SettableClock();
        clock.set(at(LocalDate.of(2026, 11, 23), LocalTime.of(20, 0)));
        var node = TestHelper.createManualScheduler(Databases.H2.dataSource())
                .clock(clock)
                .startTasks(tasks.subList(1, 2))
                .build();
        node.start();
        for (int minute = 1; minute <= 3; minute++) {
            clock.tick(Duration.ofSeconds(61));
            node.runAnyDueExecutions();
            node.runAnyDueExecutions();
            assertThat(done).hasSize(minute).containsOnly(false);
        }
        node.stop();
    }

    private static Repeated repeated(Optional<Duration> every, List<Boolean> done) {
        return new Repeated() {
            @Override
            public String name() {
                return "often";
            }

            @Override
            public Optional<Duration> every() {
                return every;
            }

            @Override
            public void run(BooleanSupplier stopping) {
                done.add(stopping.getAsBoolean());
            }
        };
    }

    private static Nightly room(String name, Optional<LocalTime> at, List<String> done) {
        return new Nightly() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<LocalTime> at() {
                return at;
            }

            @Override
            public void run() {
                done.add(name);
            }
        };
    }

    @Test
    void itsHourIsASetting() {
        assertThat(settings("04:15").orElseThrow().nightly()).contains(LocalTime.of(4, 15));
        assertThat(settings("off").orElseThrow().nightly()).isEmpty();
        assertThat(settings("02:30").orElseThrow().folder().keep()).isEqualTo(14);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> settings("soon"))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("ustaz.backup.time must be a time such as 02:30, or off; it is soon");
    }

    private Optional<BackupSettings> settings(String time) {
        return BackupSettings.in(environment().withProperty("ustaz.backup.time", time));
    }

    private NightlyBackup nightly() {
        return nightly(new StaticListableBeanFactory());
    }

    private NightlyBackup nightly(StaticListableBeanFactory rooms) {
        return new NightlyBackup(
                Databases.H2.dataSource(),
                new Counted(),
                event -> made.add((BackupMade) event),
                rooms.getBeanProvider(Nightly.class),
                rooms.getBeanProvider(Repeated.class),
                environment());
    }

    private MockEnvironment environment() {
        return new MockEnvironment().withProperty("ustaz.data", folder.toString());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ZoneId.systemDefault()).toInstant();
    }

    /** Backups that cost nothing. */
    private static final class Counted implements Backups {

        @Override
        public Result make() {
            return new Result.Not(new Refused("storage.backup.not.off"), "not in a test");
        }

        @Override
        public Optional<Result.Not> failure() {
            return Optional.empty();
        }
    }
}
