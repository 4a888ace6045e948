package kz.ustaz.quiz;

import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the endings off Kazakh nouns: case, then possession, then number, as they stand from the end (no library at hand
 * has a stemmer for Kazakh). What is left is no word but the same for all its forms, which is all that a search wants.
 */
final class KazakhEndings extends TokenFilter {

    private static final int SHORTEST = 3;

    /** Each of a group is tried once, the longest first; the groups in the order in which they stand from the end. */
    private static final List<List<String>> GROUPS = List.of(
            List.of("мен", "бен", "пен"),
            List.of(
                    "ның", "нің", "дың", "дің", "тың", "тің", "нда", "нде", "дан", "ден", "тан", "тен", "нан", "нен",
                    "ға", "ге", "қа", "ке", "на", "не", "ды", "ді", "ты", "ті", "ны", "ні", "да", "де", "та", "те",
                    "н"),
            List.of("ымыз", "іміз", "мыз", "міз", "ыңыз", "іңіз", "сы", "сі", "ым", "ім", "ың", "ің", "ы", "і"),
            List.of("лар", "лер", "дар", "дер", "тар", "тер"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    KazakhEndings(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String stem = stem(term.toString());
        term.setEmpty().append(stem);
        return true;
    }

    /** @param word in small letters */
    static String stem(String word) {
        String stem = word;
        for (var group : GROUPS) {
            for (String ending : group) {
                if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
                    stem = stem.substring(0, stem.length() - ending.length());
                    break;
                }
            }
        }
        return stem;
    }
}
