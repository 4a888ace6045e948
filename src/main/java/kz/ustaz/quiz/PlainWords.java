package kz.ustaz.quiz;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Texts compared by their words, whatever their case and punctuation. A sign of a sum is a word. */
final class PlainWords {

    private PlainWords() {}

    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** Whether all of a text stands in another that has more. A number is no part of a longer one. */
    static boolean contains(String whole, String part) {
        var words = of(whole);
        var fewer = of(part);
        return fewer.size() < words.size() && !fewer.isEmpty() && Collections.indexOfSubList(words, fewer) >= 0;
    }

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("(?<=\\d)[\\s,.](?=\\d)", "")
                .replaceAll("[^\\p{L}\\p{N}%+×÷=<>−/-]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }
}
