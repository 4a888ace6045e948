package kz.ustaz.report;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Watches what a test gives, and finds names that hold what is typed. */
public final class WatchingOf {

    private WatchingOf() {}

    public static Watching board(Supplier<Board> board, Clock clock) {
        var rules = new Watching.Rules() {
            @Override
            public Predicate<TraineeRow> search(String typed) {
                return row -> row.who().name().contains(typed);
            }

            @Override
            public RunTable table(Board of, Supplier<Duration> patience) {
                return new RunTable(of.run(), of.course(), clock, patience);
            }
        };
        return new Watching(board, rules, () -> {});
    }
}
