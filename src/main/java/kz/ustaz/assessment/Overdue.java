package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands in what is overdue, each second, after the beat has given back what the server's own absence took. It begins before
 * the first request is taken.
 */
@Component
class Overdue implements SmartLifecycle {

    /** For a save that was on its way when the time was up. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);
    private static final int AT_ONCE = 200;
    /** A clock that was set by less is not worth a line in the log. */
    private static final Duration JUMP = Duration.ofSeconds(2);

    private final ExamTime time;
    private final Presence presence;
    private final Sheets sheets;
    private final HandingIn handingIn;
    private final Heard heard;
    private final JdbcClient sql;
    private @Nullable ScheduledExecutorService thread;
    private Instant lastBeat = Instant.MIN;
    private Instant lastShared = Instant.MIN;
    private Duration drift = Duration.ZERO;

    Overdue(ExamTime time, Presence presence, Sheets sheets, HandingIn handingIn, Heard heard, JdbcClient sql) {
        this.time = time;
        this.presence = presence;
        this.sheets = sheets;
        this.handingIn = handingIn;
        this.heard = heard;
        this.sql = sql;
    }

    @Override
    public synchronized void start() {
        presence.resume();
        lastBeat = time.now();
        drift = time.drift();
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("deadlines").factory());
        thread.scheduleWithFixedDelay(this::safely, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Before requests are taken. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void safely() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.warn("Deadlines wait for the database: {}", e.toString());
        }
    }

    /** One round. A beat that fails closes nothing. */
    void tick() {
        var now = time.now();
        if (!now.isBefore(lastBeat.plus(Presence.EVERY))) {
            presence.beat();
            lastBeat = now;
            watchClock();
        }
        for (var attempt : due(now)) {
            sheets.find(attempt).ifPresent(handingIn::handInOverdue);
        }
        if (lastShared.isBefore(now.minus(Heard.EVERY))) {
            lastShared = now;
            heard.share();
        }
    }

    private List<AttemptId> due(Instant now) {
        return sql.sql(
                        "select id from attempt where state = 'OPEN' and deadline < ? and not waits and paused_at is null order by deadline limit "
                                + AT_ONCE)
                .param(now.minus(GRACE).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new AttemptId(row.getObject(1, UUID.class)))
                .list();
    }

    private void watchClock() {
        var ahead = time.drift();
        if (ahead.minus(drift).abs().compareTo(JUMP) > 0) {
            LOG.warn(
                    "The machine's clock was set by {} s while the product runs. Deadlines take no notice of it.",
                    ahead.minus(drift).toSeconds());
        }
        drift = ahead;
    }
}
