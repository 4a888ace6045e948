package kz.ustaz.report;

import java.util.HashSet;
import java.util.Set;
import kz.ustaz.roster.EnrolmentId;

/** What is new on a board. @param rows that say something else now @param people whether others are in the run now */
public record BoardChange(Set<EnrolmentId> rows, boolean people) {

    public static final BoardChange NONE = new BoardChange(Set.of(), false);

    public BoardChange and(BoardChange later) {
        var all = new HashSet<>(rows);
        all.addAll(later.rows);
        return new BoardChange(Set.copyOf(all), people || later.people);
    }
}
