package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;

/** A room as a test gives it, and names that are found by what they hold. */
public final class RoomWatchOf {

    public static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private RoomWatchOf() {}

    public static RoomWatch board(Supplier<RoomBoard> board) {
        return new RoomWatch(board, typed -> row -> row.who().name().contains(typed), () -> NOW, () -> {}, () -> {});
    }

    public static RoomBoard board(Run run, boolean paused, RoomRow... rows) {
        Map<EnrolmentId, RoomRow> all =
                Stream.of(rows).collect(Collectors.toMap(RoomRow::enrolment, Function.identity()));
        return new RoomBoard(
                run,
                "q1",
                Localized.of("en", "First quiz"),
                true,
                paused ? Optional.of(NOW) : Optional.empty(),
                NOW,
                all);
    }

    /** @param heard seconds ago */
    public static RoomRow row(int number, String name, RoomRow.State state, int answered, int heard) {
        var id = new UUID(1, number);
        boolean started = state != RoomRow.State.NOT_STARTED;
        boolean open = state == RoomRow.State.UNDER_WAY;
        return new RoomRow(
                new EnrolmentId(id),
                new Directory.Entry(new PersonId(id), name, "N" + number, "Unit", name, "Unit", name),
                state,
                started ? Optional.of(new AttemptId(new UUID(2, number))) : Optional.empty(),
                started ? 1 : 0,
                started ? 8 : 0,
                answered,
                answered > 0 ? Optional.of(NOW.minusSeconds(heard)) : Optional.empty(),
                open ? Optional.of(NOW.plusSeconds(600)) : Optional.empty(),
                Optional.empty(),
                open ? Optional.of(NOW.minusSeconds(heard)) : Optional.empty(),
                Duration.ZERO,
                false,
                List.of());
    }
}
