package kz.ustaz.account;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.HexFormat;

/**
 * Sorting by the Kazakh alphabet of 42 letters, which holds the Russian one. Neither Java nor CLDR has this order: both
 * put Ә, Ғ, Қ after their look-alikes' accents or after Я, and І before the whole alphabet.
 */
final class KazakhAlphabet {

    private static final String LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    private static final int LIMIT = 1000;
    private static final RuleBasedCollator COLLATOR = collator();

    private KazakhAlphabet() {}

    /** Compares as text in the order of the alphabet, whatever the database's own collation. At most 1,000 characters. */
    static String sortKey(String text) {
        // The collator is frozen, hence safe for many threads.
        String hex =
                HexFormat.of().formatHex(COLLATOR.getCollationKey(text.strip()).toByteArray());
        return hex.substring(0, Math.min(LIMIT, hex.length()));
    }

    private static RuleBasedCollator collator() {
        var rules = new StringBuilder("[reorder Cyrl]&а");
        for (int i = 0; i < LETTERS.length(); i++) {
            String letter = LETTERS.substring(i, i + 1);
            if (i > 0) {
                rules.append('<').append(letter);
            }
            rules.append("<<<").append(letter.toUpperCase(java.util.Locale.ROOT));
        }
        try {
            var collator = new RuleBasedCollator(rules.toString());
            collator.setStrength(Collator.TERTIARY);
            return (RuleBasedCollator) collator.freeze();
        } catch (Exception e) {
            throw new IllegalStateException("The rules of the alphabet are wrong: " + rules, e);
        }
    }
}
