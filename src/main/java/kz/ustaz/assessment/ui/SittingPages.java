package kz.ustaz.assessment.ui;

import java.util.Optional;
import java.util.TreeSet;
import kz.ustaz.assessment.Sitting;

/**
 * How the questions within reach are cut into pages: so many on each, and none with questions of two sections.
 *
 * @param starts places of the pages' first questions; one at least
 * @param to the place after the last question within reach
 */
record SittingPages(TreeSet<Integer> starts, int to) {

    static SittingPages of(Sitting sitting) {
        var starts = new TreeSet<Integer>();
        int from = sitting.reach().from();
        for (int position = from; position < sitting.reach().to(); position++) {
            int here = position;
            boolean begins = sitting.plan()
                    .section(position)
                    .filter(section -> section.from() == here)
                    .isPresent();
            if (position == from || begins || position - starts.last() == sitting.page()) {
                starts.add(position);
            }
        }
        return new SittingPages(starts, sitting.reach().to());
    }

    /** Of the page that has a question, or of the nearest. */
    int first(int position) {
        return Optional.ofNullable(starts.floor(position)).orElseGet(starts::first);
    }

    /** The place after the last question of a page. @param first of the page */
    int end(int first) {
        return Optional.ofNullable(starts.higher(first)).orElse(to);
    }

    /** The page before, or the same. */
    int before(int first) {
        return Optional.ofNullable(starts.lower(first)).orElse(first);
    }

    /** The page after, or the same. */
    int after(int first) {
        return Optional.ofNullable(starts.higher(first)).orElse(first);
    }
}
