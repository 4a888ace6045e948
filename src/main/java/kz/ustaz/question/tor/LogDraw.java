package kz.ustaz.question.tor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.question.Dice;

/** Draws relay lists of two days, and lines of a log that they answer, or do not. */
final class LogDraw {

    private static final Instant FIRST_DAY = Instant.parse("2025-02-03T00:00:00Z");
    private static final int FEWEST_ROWS = 6;
    private static final List<Flag> EXIT = List.of(Flag.EXIT, Flag.RUNNING);
    private static final List<Flag> NO_EXIT = List.of(Flag.RUNNING, Flag.STABLE);
    private static final List<Flag> GUARD = List.of(Flag.GUARD, Flag.RUNNING, Flag.STABLE);

    private final Dice dice;
    private final Addresses addresses;
    private final List<Instant> times;
    private final List<Map<String, List<Flag>>> lists = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    LogDraw(Dice dice, Addresses addresses) {
        this.dice = dice;
        this.addresses = addresses;
        var day = FIRST_DAY.plus(Duration.ofDays(dice.below(300)));
        var next = day.plus(Duration.ofDays(1)).plus(Duration.ofHours(5 + dice.below(6)));
        times = List.of(day.plus(Duration.ofHours(8 + dice.below(8))), next, next.plus(Duration.ofHours(6)));
    }

    /** A line of the log, and what is to be found out about it. */
    record Drawn(LogLine line, LogCase found) {}

    /** One line, after which {@link #lists} has what belongs to it. */
    Drawn line(LogCase found) {
        int now = dice.below(times.size());
        int then = (now + 1 + dice.below(times.size() - 1)) % times.size();
        int third = times.size() - now - then;
        String address = addresses.any();
        switch (found) {
            case EXIT -> {
                put(now, address, EXIT);
                maybe(then, address, NO_EXIT);
            }
            case NO_FLAG -> {
                put(now, address, dice.below(2) == 0 ? NO_EXIT : GUARD);
                maybe(then, address, NO_EXIT);
            }
            case WRONG_DAY -> {
                put(then, address, EXIT);
                maybe(now, address, NO_EXIT);
                maybe(third, address, EXIT);
            }
            case OUTSIDE -> {
                put(now, address, EXIT);
                maybe(then, address, EXIT);
            }
        }
        return new Drawn(new LogLine(address, found == LogCase.OUTSIDE ? after(now) : during(now)), found);
    }

    /** While that list is valid, and not near its edges. */
    private Instant during(int list) {
        return times.get(list).plus(minutes(8, 172));
    }

    /** When that list is no longer valid, and the next not yet. */
    private Instant after(int list) {
        return times.get(list).plus(RelayList.VALID).plus(minutes(12, 150));
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(least + (long) dice.below(most - least + 1));
    }

    private void put(int list, String address, List<Flag> flags) {
        lists.get(list).put(address, flags);
    }

    private void maybe(int list, String address, List<Flag> flags) {
        if (dice.below(2) == 0) {
            put(list, address, flags);
        }
    }

    /** All of them, with others' relays beside those of the log. */
    List<RelayList> lists() {
        var drawn = new ArrayList<RelayList>();
        for (int list = 0; list < times.size(); list++) {
            do {
                put(list, addresses.any(), List.of(EXIT, NO_EXIT, GUARD).get(dice.below(3)));
            } while (lists.get(list).size() < FEWEST_ROWS);
            var rows = new ArrayList<RelayList.Listed>();
            lists.get(list).forEach((address, flags) -> rows.add(new RelayList.Listed(address, flags)));
            drawn.add(new RelayList(times.get(list), rows));
        }
        drawn.sort(Comparator.comparing(RelayList::from));
        return drawn;
    }
}
