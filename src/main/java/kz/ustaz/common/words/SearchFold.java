package kz.ustaz.common.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is left of a name or word when one forgets how it was spelt: «Әлия», «Алия» and «Aliya» fold to the same letters.
 * For finding only, never for showing or comparing people. The rows of people keep it, so that it must stay as it is.
 */
public final class SearchFold {

    private static final int LIMIT = 1500;
    private static final int WORDS = 6;
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('ә', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "j"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('қ', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('ң', "n"),
            Map.entry('о', "o"),
            Map.entry('ө', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ұ', "u"),
            Map.entry('ү', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('һ', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sh"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('і', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    private SearchFold() {}

    /** Lower-case Latin letters and digits in words parted by one space; letters of other scripts stay. At most 1,500. */
    public static String of(String text) {
        var latin = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            String mapped = LATIN.get(letter);
            latin.append(mapped == null ? String.valueOf(letter) : mapped);
        }
        String folded = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("shch", "sh")
                .replace("zh", "j")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace('q', 'k')
                .replace('y', 'i')
                .replace('w', 'u')
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                // «Алия» gives ia where «Aliya» gives iia, «Kenneth» is also «Kenet»
                .replaceAll("(\\p{L})\\1+", "$1")
                .strip();
        return folded.substring(0, Math.min(LIMIT, folded.length()));
    }

    /** Patterns for {@code like}, one a word, all of which must be found. Nothing in them can be a wildcard of the user's. */
    public static List<String> patterns(String query) {
        return words(query).stream().map(word -> "%" + word + "%").toList();
    }

    /** What is looked for, folded; at most six words. */
    public static List<String> words(String query) {
        String folded = of(query.substring(0, Math.min(200, query.length())));
        return folded.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(folded.split(" ", -1)).limit(WORDS).toList();
    }
}
