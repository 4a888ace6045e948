package kz.ustaz.assessment.analysis;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Fraction;

/**
 * What a column of a {@link Marksheet} stands for.
 *
 * @param id the author's
 * @param slot place in the quiz, from 0; items that one rule draws share theirs
 * @param max marks, 0 or more
 * @param drawn whether attempts came to it by chance
 * @param guess what blind guessing brings on the average, 0–1 of the marks; empty where nobody can say
 * @param options in the author's order; empty where nothing is chosen
 */
public record AskedItem(
        String id, int slot, Fraction max, boolean drawn, Optional<Fraction> guess, List<Option> options) {

    /** @param id the author's @param right whether the key says so */
    public record Option(String id, boolean right) {}

    public AskedItem {
        options = List.copyOf(options);
    }

    /** One that every attempt asks and that has nothing to choose. */
    public static AskedItem plain(String id, int slot, Fraction max) {
        return new AskedItem(id, slot, max, false, Optional.empty(), List.of());
    }
}
