package kz.ustaz.report;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kz.ustaz.account.ports.Directory;
import org.springframework.stereotype.Component;

/** What a page decides by itself: the clock and how names are found come from here. */
@Component
class TableRules implements Watching.Rules {

    private final Directory directory;
    private final Clock clock;

    TableRules(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Predicate<TraineeRow> search(String typed) {
        var matches = directory.search(typed);
        return row -> matches.test(row.who());
    }

    @Override
    public RunTable table(Board board, Supplier<Duration> patience) {
        return new RunTable(board.run(), board.course(), clock, patience);
    }
}
