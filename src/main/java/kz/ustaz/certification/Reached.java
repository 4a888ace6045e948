package kz.ustaz.certification;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far one run, or several, reached by those who became trainers in it.
 *
 * @param people who are in it now
 * @param complete of those, who have done all that is required of learners
 * @param trainers whose first trainer certificate was earned in it
 * @param activated of those, who led a run of their own within six months
 * @param own what they led themselves
 * @param branch that and what all who came from them led
 * @param daysToFirst of each of them who led a run, from his certificate to its first day, ascending
 */
public record Reached(
        int people,
        int complete,
        int trainers,
        int activated,
        Delivered own,
        Delivered branch,
        List<Long> daysToFirst) {

    public Reached {
        daysToFirst = daysToFirst.stream().sorted().toList();
    }

    /** The middle one, or the mean of both in the middle; empty where nobody led a run. */
    public OptionalDouble medianDaysToFirst() {
        int n = daysToFirst.size();
        return n == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((daysToFirst.get((n - 1) / 2) + daysToFirst.get(n / 2)) / 2.0);
    }
}
