package kz.ustaz.assessment;

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
 * A room while somebody looks: read each second, of which little is costly, and told only where something is new. Once a
 * minute all is read, which finds whoever was enrolled or withdrawn and what a commit of many seconds hid from the feed.
 */
class LiveRoom implements Feed.Watcher {

    private static final int TICKS_TO_READ_ALL = 60;

    private final Run run;
    private final String quiz;
    private final RoomReader reader;
    private final Feed feed;
    private final List<Consumer<RoomChange>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable RoomBoard board;
    private Feed.@Nullable Watch watch;
    private int ticks;

    LiveRoom(Run run, String quiz, RoomReader reader, Feed feed) {
        this.run = run;
        this.quiz = quiz;
        this.reader = reader;
        this.feed = feed;
    }

    void join(Consumer<RoomChange> watcher) {
        watchers.add(watcher);
    }

    /** @return whether it was the last */
    boolean leave(Consumer<RoomChange> watcher) {
        return watchers.remove(watcher) && watchers.isEmpty();
    }

    /** As it is now: read for the first who asks, kept for the others. The feed begins first, so that nothing is missed. */
    RoomBoard now() {
        var known = board;
        return known != null ? known : begin();
    }

    private synchronized RoomBoard begin() {
        if (board == null) {
            if (watch == null) {
                watch = feed.watch(this);
            }
            board = reader.read(run, quiz);
        }
        return board;
    }

    synchronized void end() {
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public void tick(Set<EnrolmentId> changed) {
        readAgain(changed, ++ticks % TICKS_TO_READ_ALL == 0);
    }

    /** After an act in this process, which its page shows at once. */
    void readAgain() {
        readAgain(Set.of(), false);
    }

    private synchronized void readAgain(Set<EnrolmentId> changed, boolean all) {
        var before = board;
        if (before != null) {
            var after = all ? reader.read(run, quiz) : reader.again(before, changed);
            board = after;
            var rows = differing(before, after);
            boolean people = !before.rows().keySet().equals(after.rows().keySet());
            if (all || people || !rows.isEmpty() || !before.pausedAt().equals(after.pausedAt())) {
                tell(new RoomChange(rows, people));
            }
        }
    }

    /** Who became silent says so by nothing but the time. */
    private static Set<EnrolmentId> differing(RoomBoard before, RoomBoard after) {
        var changed = new HashSet<EnrolmentId>();
        after.rows().forEach((enrolment, row) -> {
            var was = before.rows().get(enrolment);
            if (was == null || !row.equals(was) || row.isSilent(after.now()) != was.isSilent(before.now())) {
                changed.add(enrolment);
            }
        });
        return Set.copyOf(changed);
    }

    /** Each in a thread of its own, so that no page's slow line holds up the others. */
    private void tell(RoomChange change) {
        for (var watcher : watchers) {
            Thread.startVirtualThread(() -> watcher.accept(change));
        }
    }
}
