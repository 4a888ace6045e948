package kz.ustaz.assessment;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One page that looks at a room, until it is closed. */
public final class RoomWatch implements AutoCloseable {

    private final Supplier<RoomBoard> board;
    private final Function<String, Predicate<RoomRow>> search;
    private final Supplier<Instant> now;
    private final Runnable again;
    private final Runnable end;

    RoomWatch(
            Supplier<RoomBoard> board,
            Function<String, Predicate<RoomRow>> search,
            Supplier<Instant> now,
            Runnable again,
            Runnable end) {
        this.board = board;
        this.search = search;
        this.now = now;
        this.again = again;
        this.end = end;
    }

    /** As it is now. @throws kz.ustaz.common.NotFound once the one who looks may not any more */
    public RoomBoard board() {
        return board.get();
    }

    /** Whom somebody looks for who types some words of a name, in any spelling, or of a number. */
    public Predicate<RoomRow> search(String typed) {
        return search.apply(typed);
    }

    /** By the product's own time. */
    public Instant now() {
        return now.get();
    }

    /** After an act, so that it is seen before the next second; what is new is told as ever. */
    public void readAgain() {
        again.run();
    }

    @Override
    public void close() {
        end.run();
    }
}
