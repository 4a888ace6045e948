package kz.ustaz.content;

import java.util.Set;
import kz.ustaz.common.source.Problems;

/**
 * Words of one sort that texts may refer to.
 *
 * @param what the sort, for a report
 * @param whole false where the file that lists them could not be read: then nothing is said about a word that is not
 *     known, since the author has one mistake and not a hundred
 */
record Words(String what, Set<String> known, boolean whole) {

    void check(String word, Place place, Problems problems) {
        if (whole && !known.contains(word)) {
            problems.unknown(place.file(), place.line(), what, word, known);
        }
    }
}
