package kz.ustaz.roster;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.ustaz.roster.ports.Changes;
import kz.ustaz.roster.ports.Feed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the rooms once a second while somebody watches, and not at all else: saves announce nothing, so that they cost the
 * same with and without watchers, and what another process saved is seen in the same way (decision 0010).
 */
@Component
class LiveFeed implements Feed, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final long PERIOD_MILLIS = 1000;

    private final ObjectProvider<Changes> rooms;
    private final Clock clock;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private List<SeenChanges> seen = List.of();
    private @Nullable ScheduledExecutorService thread;

    LiveFeed(ObjectProvider<Changes> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public synchronized Watch watch(Watcher watcher) {
        watchers.add(watcher);
        if (thread == null) {
            var start = clock.instant();
            seen = rooms.orderedStream()
                    .map(room -> new SeenChanges(room, start))
                    .toList();
            thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-feed").factory());
            thread.scheduleAtFixedRate(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
        return () -> leave(watcher);
    }

    private synchronized void leave(Watcher watcher) {
        if (watchers.remove(watcher) && watchers.isEmpty()) {
            destroy();
        }
    }

    @Override
    public synchronized void destroy() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    /** Whether it asks the rooms now. */
    synchronized boolean isGoing() {
        return thread != null;
    }

    private void tick() {
        var changed = new HashSet<EnrolmentId>();
        for (var room : seen) {
            safely(() -> changed.addAll(room.read(clock.instant())));
        }
        var told = Set.copyOf(changed);
        for (var watcher : watchers) {
            safely(() -> watcher.tick(told));
        }
    }

    /** A database that is away for a while, or one watcher's fault, ends neither the feed nor the others' watching. */
    private static void safely(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            LOG.warn("The live feed missed a turn: {}", e.toString());
        }
    }
}
