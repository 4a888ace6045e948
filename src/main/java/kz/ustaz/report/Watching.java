package kz.ustaz.report;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One page that watches a run, until it is closed. */
public final class Watching implements AutoCloseable {

    private final Supplier<Board> board;
    private final Rules rules;
    private final Runnable end;

    /** What a page decides without asking the database. */
    interface Rules {
        Predicate<TraineeRow> search(String typed);

        RunTable table(Board board, Supplier<Duration> patience);
    }

    Watching(Supplier<Board> board, Rules rules, Runnable end) {
        this.board = board;
        this.rules = rules;
        this.end = end;
    }

    /** As it is now. @throws kz.ustaz.common.NotFound once the one who watches may not any more */
    public Board board() {
        return board.get();
    }

    /** @param patience after which somebody counts as silent or stuck, asked each time */
    public RunTable table(Board of, Supplier<Duration> patience) {
        return rules.table(of, patience);
    }

    /** Whom somebody looks for who types some words of a name, in any spelling, or of a number. */
    public Predicate<TraineeRow> search(String typed) {
        return rules.search(typed);
    }

    @Override
    public void close() {
        end.run();
    }
}
