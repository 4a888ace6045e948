package kz.ustaz.common.words;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the endings off Kazakh nouns: case, possession and number (no library at hand has a stemmer for Kazakh). What is
 * left is no word but the same for all forms of one, which is all that a search wants. So endings go until none is left,
 * and where a letter may be the word's own or its ending's («адрес-і», «биржа-сы»), it goes from the bare word too.
 */
final class KazakhEndings extends TokenFilter {

    private static final String VOWELS = "аәеёиоөұүуыіэюя";
    /** After these an ending begins with т, п or қ/к; loans that end in в, г, б and д are said like them. */
    private static final String MUTE = "пткқсшщфхһцчбвгд";

    private static final String VOICED = "лрйуиюзжмнң";
    private static final String NASAL = "мнң";
    private static final String BUZZING = "зжбвгд";
    private static final String CONSONANTS = "бвгғджзйкқлмнңпрстуфхһцчшщи";

    /** @param after one of these must stand before it @param least letters that must be left of the word */
    private record Ending(String text, String after, int least) {

        boolean ends(CharSequence word, int length) {
            int left = length - text.length();
            return left >= least
                    && after.indexOf(word.charAt(left - 1)) >= 0
                    && text.contentEquals(word.subSequence(left, length))
                    && hasVowel(word, left);
        }
    }

    private static final List<Ending> ENDINGS = Stream.of(
                    // case
                    of(VOWELS + NASAL, 3, "ның", "нің"),
                    of(VOICED, 2, "дың", "дің", "дікі"),
                    of(MUTE, 2, "тың", "тің", "тікі"),
                    of(VOWELS + NASAL, 2, "нікі"),
                    of(VOWELS + VOICED, 2, "ға", "ге", "да", "де", "дан", "ден", "дағы", "дегі"),
                    of(MUTE, 2, "қа", "ке", "та", "те", "тан", "тен", "тағы", "тегі"),
                    of(NASAL, 2, "нан", "нен"),
                    of(VOWELS, 3, "ны", "ні"),
                    of(VOICED, 2, "ды", "ді"),
                    of(MUTE, 2, "ты", "ті"),
                    of(VOWELS + VOICED, 2, "мен"),
                    of(BUZZING, 2, "бен"),
                    of(MUTE, 2, "пен"),
                    // case after his, her or their
                    of(CONSONANTS, 2, "ын", "ін", "ына", "іне", "ында", "інде", "ынан", "інен", "ындағы", "індегі"),
                    of(VOWELS, 3, "сын", "сін", "сына", "сіне", "сында", "сінде", "сынан", "сінен", "сындағы"),
                    of(VOWELS, 3, "сіндегі"),
                    // possession, and the case after mine and yours that is one vowel
                    of(CONSONANTS, 2, "ы", "і"),
                    of(VOWELS, 3, "сы", "сі"),
                    of(CONSONANTS, 3, "ым", "ім", "ың", "ің", "ыма", "іме", "ыңа", "іңе"),
                    of(CONSONANTS, 2, "ымыз", "іміз", "ыңыз", "іңіз"),
                    of(VOWELS, 3, "мыз", "міз", "ңыз", "ңіз"),
                    // number
                    of(VOWELS + "рйуи", 2, "лар", "лер"),
                    of("лмнңзж", 2, "дар", "дер"),
                    of(MUTE, 2, "тар", "тер"),
                    // letters that an ending may begin with, at the end of a bare word
                    of(VOWELS, 3, "н", "с"),
                    of(MUTE, 3, "т"),
                    of(VOICED, 3, "д"))
            .flatMap(List::stream)
            .sorted(Comparator.comparing((Ending ending) -> -ending.text().length()))
            .toList();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    KazakhEndings(TokenStream words) {
        super(words);
    }

    private static List<Ending> of(String after, int least, String... texts) {
        return Stream.of(texts).map(text -> new Ending(text, after, least)).toList();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String stem = stem(term.toString());
        term.setEmpty().append(stem);
        return true;
    }

    /** @param word in small letters */
    static String stem(String word) {
        int length = word.length();
        for (int shorter = shorter(word, length); shorter < length; shorter = shorter(word, length)) {
            length = shorter;
        }
        return hard(word.substring(0, length));
    }

    private static int shorter(String word, int length) {
        return ENDINGS.stream()
                .filter(ending -> ending.ends(word, length))
                .mapToInt(ending -> length - ending.text().length())
                .findFirst()
                .orElse(length);
    }

    /** «сабақ» is «сабағы», «кітап» is «кітабы», «дерек» is «дерегі». */
    private static String hard(String stem) {
        if (stem.length() < 3) {
            return stem;
        }
        String start = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'ғ' -> start + 'қ';
            case 'г' -> start + 'к';
            case 'б' -> start + 'п';
            default -> stem;
        };
    }

    private static boolean hasVowel(CharSequence word, int length) {
        for (int i = 0; i < length; i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
