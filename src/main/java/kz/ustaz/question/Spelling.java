package kz.ustaz.question;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.List;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;

/**
 * What of a spelling counts: two texts are the same answer when their skeletons are equal. Letters that Kazakh tells
 * apart (қ and к, ү and у, і and и, һ and х) stay apart.
 *
 * @param capitals whether capital letters matter
 * @param spacing whether spaces and hyphens matter
 * @param lookalikes whether a Cyrillic letter counts as the Latin one that looks the same
 */
public record Spelling(boolean capitals, boolean spacing, boolean lookalikes) {

    private static final String CYRILLIC_CAPITALS = "АВЕКМНОРСТУХІЅЈ";
    private static final String LATIN_CAPITALS = "ABEKMHOPCTYXISJ";
    private static final String CYRILLIC_SMALL = "аеорсухіѕј";
    private static final String LATIN_SMALL = "aeopcyxisj";

    /** The longest text that is read, in UTF-16 units. */
    public static final int LONGEST = 200;

    private static final int MOST = 50;

    /** Reads {@code case}, {@code spacing} and {@code lookalikes}. */
    public static Spelling read(Fields structure) {
        return new Spelling(
                structure.flagOr("case", false),
                structure.flagOr("spacing", false),
                structure.flagOr("lookalikes", true));
    }

    /** Reads a list of accepted spellings, 1–50; reported where there are none, too many, or one that says nothing. */
    public List<String> accepted(Fields fields, String key) {
        var words = fields.words(key);
        if (words.isEmpty() || words.size() > MOST) {
            fields.wrong(key, ItemSource.count(key, 1, MOST, words.size()));
        }
        for (Yaml.Text word : words) {
            if (word.value().length() > LONGEST || skeleton(word.value()).isEmpty()) {
                fields.problems()
                        .add(
                                word.file(),
                                word.line(),
                                "An accepted answer must have letters or digits, and at most " + LONGEST
                                        + " characters.");
            }
        }
        return words.stream().map(word -> word.value().strip()).toList();
    }

    /** Whether what was typed is the same answer as one that is accepted. */
    public boolean fits(List<String> accepted, String typed) {
        String skeleton = typed.length() > LONGEST ? "" : skeleton(typed);
        return !skeleton.isEmpty()
                && accepted.stream().anyMatch(word -> skeleton(word).equals(skeleton));
    }

    /** What of a text counts; empty when it has neither letters nor digits. */
    public String skeleton(String text) {
        String plain = spaced(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String cased = capitals ? plain : UCharacter.foldCase(plain, true);
        return lookalikes ? latin(cased) : cased;
    }

    private String spaced(String text) {
        var kept = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                kept.append(' ');
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
                kept.append('-');
            } else if (c == '\u2018' || c == '\u2019' || c == '\u02bc') {
                kept.append('\''); // phones turn apostrophes into these
            } else if (Character.getType(c) != Character.FORMAT) {
                kept.appendCodePoint(c);
            }
        });
        return spacing
                ? kept.toString().replaceAll(" +", " ").strip()
                : kept.toString().replace(" ", "").replace("-", "");
    }

    /** Where capitals do not matter, letters count as alike when their capitals look alike: в is B, н is H. */
    private String latin(String text) {
        var latin = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            char letter = capitals ? c : Character.toUpperCase(c);
            int capital = CYRILLIC_CAPITALS.indexOf(letter);
            int small = CYRILLIC_SMALL.indexOf(c);
            if (capital >= 0) {
                char found = LATIN_CAPITALS.charAt(capital);
                latin.append(capitals ? found : Character.toLowerCase(found));
            } else {
                latin.append(small >= 0 ? LATIN_SMALL.charAt(small) : c);
            }
        }
        return latin.toString();
    }
}
