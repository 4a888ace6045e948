package kz.ustaz.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes a backup each night, on one of several nodes, and after a start if the machine was off at that hour: when it is
 * due stands in the database.
 */
@Component
class NightlyBackup implements SmartLifecycle {

    static final String NAME = "backup";

    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final Duration WAITS_WHEN_STOPPING = Duration.ofSeconds(5);

    private final DataSource database;
    private final Backups backups;
    private final ApplicationEventPublisher events;
    private final Optional<LocalTime> time;
    private @Nullable Scheduler scheduler;

    NightlyBackup(DataSource database, Backups backups, ApplicationEventPublisher events, Environment environment) {
        this.database = database;
        this.backups = backups;
        this.events = events;
        time = BackupSettings.in(environment).flatMap(BackupSettings::nightly);
    }

    RecurringTask<Void> task(LocalTime at) {
        return Tasks.recurring(NAME, Schedules.daily(ZoneId.systemDefault(), at))
                .execute((_, _) -> make());
    }

    private void make() {
        events.publishEvent(new BackupMade("night", backups.make()));
    }

    /** When the next is due; empty if none is. */
    Optional<Instant> next() {
        var running = scheduler;
        return running == null
                ? Optional.empty()
                : running.getScheduledExecutionsForTask(NAME).stream()
                        .map(execution -> execution.getExecutionTime())
                        .findFirst();
    }

    @Override
    public void start() {
        time.ifPresent(at -> {
            var started = Scheduler.create(database)
                    .startTasks(task(at))
                    .threads(1)
                    .pollingInterval(LOOKS_EVERY)
                    .shutdownMaxWait(WAITS_WHEN_STOPPING)
                    .build();
            started.start();
            scheduler = started;
        });
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
