package kz.ustaz.assessment;

import java.util.HashSet;
import java.util.Set;
import kz.ustaz.roster.EnrolmentId;

/** What is new in a room. @param rows that say something else now @param people whether others are in the run now */
public record RoomChange(Set<EnrolmentId> rows, boolean people) {

    public RoomChange and(RoomChange later) {
        var all = new HashSet<>(rows);
        all.addAll(later.rows);
        return new RoomChange(Set.copyOf(all), people || later.people);
    }
}
