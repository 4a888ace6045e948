package kz.ustaz.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Spreads a course over the days of a run: its modules in their order, each as many half-days as the others, or one more. */
final class Spread {

    private static final LocalTime MORNING_STARTS = LocalTime.of(9, 0);
    private static final LocalTime MORNING_ENDS = LocalTime.of(12, 30);
    private static final LocalTime AFTERNOON_STARTS = LocalTime.of(14, 0);
    private static final LocalTime AFTERNOON_ENDS = LocalTime.of(17, 30);

    private Spread() {}

    /** Two for each day. @param weekends whether Saturdays and Sundays are days of teaching */
    static int halves(RunDetails run, boolean weekends) {
        return 2 * days(run, weekends).size();
    }

    /** @param modules not more than there are {@link #halves} */
    static List<BlockDraft> of(List<String> modules, RunDetails run, boolean weekends) {
        var blocks = new ArrayList<BlockDraft>();
        int halves = halves(run, weekends);
        for (LocalDate day : days(run, weekends)) {
            for (Half half : Half.values()) {
                blocks.add(block(day, half, modules.get(blocks.size() * modules.size() / halves)));
            }
        }
        return blocks;
    }

    private static BlockDraft block(LocalDate day, Half half, String module) {
        return half == Half.MORNING
                ? new BlockDraft(day, half, MORNING_STARTS, MORNING_ENDS, module, "", "", "")
                : new BlockDraft(day, half, AFTERNOON_STARTS, AFTERNOON_ENDS, module, "", "", "");
    }

    private static List<LocalDate> days(RunDetails run, boolean weekends) {
        return run.starts()
                .datesUntil(run.ends().plusDays(1))
                .filter(day -> weekends || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
    }
}
