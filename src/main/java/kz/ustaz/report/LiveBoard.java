package kz.ustaz.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Feed;
import org.jspecify.annotations.Nullable;

/**
 * A run's board while somebody watches. The feed says whose rows to read again; once a minute all are read, which finds
 * whoever was enrolled or withdrawn and what a commit of many seconds hid from the feed.
 */
class LiveBoard implements Feed.Watcher {

    private static final int TICKS_TO_READ_ALL = 60;

    private final Run run;
    private final BoardReader reader;
    private final Feed feed;
    private final List<Consumer<BoardChange>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Board board;
    private Feed.@Nullable Watch watch;
    private int ticks;

    LiveBoard(Run run, BoardReader reader, Feed feed) {
        this.run = run;
        this.reader = reader;
        this.feed = feed;
    }

    void join(Consumer<BoardChange> watcher) {
        watchers.add(watcher);
    }

    /** @return whether it was the last */
    boolean leave(Consumer<BoardChange> watcher) {
        return watchers.remove(watcher) && watchers.isEmpty();
    }

    /** As it is now: read for the first who asks, kept for the others. The feed begins first, so that nothing is missed. */
    Board now() {
        var known = board;
        return known != null ? known : begin();
    }

    private synchronized Board begin() {
        if (board == null) {
            if (watch == null) {
                watch = feed.watch(this);
            }
            board = reader.read(run);
        }
        return board;
    }

    synchronized void end() {
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public synchronized void tick(Set<EnrolmentId> changed) {
        var before = board;
        if (before == null) {
            return;
        }
        if (++ticks % TICKS_TO_READ_ALL == 0) {
            board = reader.read(run);
            tell(difference(before, board));
        } else {
            var own = new HashSet<>(changed);
            own.retainAll(before.rows().keySet());
            if (!own.isEmpty()) {
                board = reader.again(before, own);
                tell(new BoardChange(Set.copyOf(own), false));
            }
        }
    }

    /** Told also when nothing is new: who did nothing for a minute may be silent now. */
    private static BoardChange difference(Board before, Board after) {
        var changed = new HashSet<EnrolmentId>();
        after.rows().forEach((enrolment, row) -> {
            if (!row.equals(before.rows().get(enrolment))) {
                changed.add(enrolment);
            }
        });
        return new BoardChange(
                Set.copyOf(changed), !before.rows().keySet().equals(after.rows().keySet()));
    }

    /** Each in a thread of its own, so that no page's slow line holds up the others. */
    private void tell(BoardChange change) {
        for (var watcher : watchers) {
            Thread.startVirtualThread(() -> watcher.accept(change));
        }
    }
}
