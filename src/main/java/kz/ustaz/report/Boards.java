package kz.ustaz.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Feed;
import org.springframework.stereotype.Component;

/** Keeps one board for each run that somebody watches, so that ten who watch a run cost the database as much as one. */
@Component
class Boards {

    private final BoardReader reader;
    private final Feed feed;
    private final Map<RunId, LiveBoard> live = new HashMap<>();

    Boards(BoardReader reader, Feed feed) {
        this.reader = reader;
        this.feed = feed;
    }

    /** To be left with the same watcher. */
    LiveBoard join(Run run, Consumer<BoardChange> watcher) {
        synchronized (live) {
            var board = live.computeIfAbsent(run.id(), _ -> new LiveBoard(run, reader, feed));
            board.join(watcher);
            return board;
        }
    }

    void leave(RunId run, Consumer<BoardChange> watcher) {
        synchronized (live) {
            var board = live.get(run);
            if (board != null && board.leave(watcher)) {
                live.remove(run);
                board.end();
            }
        }
    }
}
