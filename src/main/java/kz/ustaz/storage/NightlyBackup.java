package kz.ustaz.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes a backup each night, on one of several nodes, and after a start if the machine was off at that hour: when it is
 * due stands in the database. What other rooms want done each night, or again and again, goes the same way.
 */
@Component
class NightlyBackup implements SmartLifecycle {

    static final String NAME = "backup";

    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final Duration WAITS_WHEN_STOPPING = Duration.ofSeconds(5);

    /** A backup may take minutes, for which mail does not wait. */
    private static final int AT_ONCE = 2;

    private final DataSource database;
    private final Backups backups;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Nightly> others;
    private final ObjectProvider<Repeated> repeated;
    private final Optional<LocalTime> time;
    private @Nullable Scheduler scheduler;

    NightlyBackup(
            DataSource database,
            Backups backups,
            ApplicationEventPublisher events,
            ObjectProvider<Nightly> others,
            ObjectProvider<Repeated> repeated,
            Environment environment) {
        this.database = database;
        this.backups = backups;
        this.events = events;
        this.others = others;
        this.repeated = repeated;
        time = BackupSettings.in(environment).flatMap(BackupSettings::nightly);
    }

    RecurringTask<Void> task(LocalTime at) {
        return task(NAME, at, this::make);
    }

    private static RecurringTask<Void> task(String name, LocalTime at, Runnable what) {
        return Tasks.recurring(name, Schedules.daily(ZoneId.systemDefault(), at))
                .execute((_, _) -> what.run());
    }

    private static RecurringTask<Void> task(Repeated one, Duration every) {
        return Tasks.recurring(one.name(), FixedDelay.of(every))
                .execute((_, running) -> alone(one.name(), () -> one.run(running.getSchedulerState()::isShuttingDown)));
    }

    /**
     * On a thread that nobody else knows: the scheduler interrupts those that do not stop, and if one that reads H2's file
     * is interrupted, the file closes under all others.
     */
    private static void alone(String name, Runnable what) {
        CompletableFuture.runAsync(
                        what, task -> Thread.ofPlatform().daemon().name(name).start(task))
                .join();
    }

    List<RecurringTask<Void>> tasks() {
        return Stream.of(
                        time.stream().map(this::task),
                        others.orderedStream()
                                .flatMap(one -> one.at().stream().map(at -> task(one.name(), at, one::run))),
                        repeated.orderedStream()
                                .flatMap(one -> one.every().stream().map(every -> task(one, every))))
                .flatMap(kind -> kind)
                .toList();
    }

    private void make() {
        events.publishEvent(new BackupMade("night", backups.make()));
    }

    /** When the next is due; empty if none is. */
    Optional<Instant> next() {
        var running = scheduler;
        return running == null || time.isEmpty()
                ? Optional.empty()
                : running.getScheduledExecutionsForTask(NAME).stream()
                        .map(execution -> execution.getExecutionTime())
                        .findFirst();
    }

    @Override
    public void start() {
        var tasks = tasks();
        if (!tasks.isEmpty()) {
            var started = Scheduler.create(database)
                    .startTasks(tasks)
                    .threads(AT_ONCE)
                    .pollingInterval(LOOKS_EVERY)
                    .shutdownMaxWait(WAITS_WHEN_STOPPING)
                    .build();
            started.start();
            scheduler = started;
        }
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
