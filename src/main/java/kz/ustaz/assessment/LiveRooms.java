package kz.ustaz.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Feed;
import org.springframework.stereotype.Component;

/** One for each quiz of a run that somebody looks at, so that ten who look cost the database as much as one. */
@Component
class LiveRooms {

    private final RoomReader reader;
    private final Feed feed;
    private final Map<Openings.InRun, LiveRoom> live = new HashMap<>();

    LiveRooms(RoomReader reader, Feed feed) {
        this.reader = reader;
        this.feed = feed;
    }

    /** To be left with the same watcher. */
    LiveRoom join(Run run, String quiz, Consumer<RoomChange> watcher) {
        synchronized (live) {
            var room = live.computeIfAbsent(
                    new Openings.InRun(run.id(), quiz), _ -> new LiveRoom(run, quiz, reader, feed));
            room.join(watcher);
            return room;
        }
    }

    void leave(RunId run, String quiz, Consumer<RoomChange> watcher) {
        synchronized (live) {
            var key = new Openings.InRun(run, quiz);
            var room = live.get(key);
            if (room != null && room.leave(watcher)) {
                live.remove(key);
                room.end();
            }
        }
    }
}
