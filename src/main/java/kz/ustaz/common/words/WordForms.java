package kz.ustaz.common.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a language, each as it stands, without its endings, and as it sounds. For use by any number of threads. */
public final class WordForms {

    private static final class AsTheyStand extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    }

    private static final Analyzer AS_THEY_STAND = new AsTheyStand();

    private static final Analyzer KAZAKH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new KazakhEndings(new LowerCaseFilter(words)));
        }
    };

    private static final Map<String, WordForms> LANGUAGES = Map.of(
            "en", new WordForms(new EnglishAnalyzer(), UnaryOperator.identity()),
            "ru", new WordForms(new RussianAnalyzer(), WordForms::withoutFleeingVowel),
            "kk", new WordForms(KAZAKH, UnaryOperator.identity()));

    private static final WordForms OTHER = new WordForms(new AsTheyStand(), UnaryOperator.identity());

    private static final Pattern FLEEING = Pattern.compile("(..*[бвгджзйклмнпрстфхцчшщ])[оеь]([кц])");

    /** Words of one language whose forms are kept: a course has about ten thousand. */
    private static final int KEPT = 20_000;

    private final Analyzer endings;
    private final UnaryOperator<String> stems;
    private final Cache<String, Bare> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Bare(String stem, List<String> sounds) {}

    /** @param stems what is done to what the analyzer leaves of a word */
    private WordForms(Analyzer endings, UnaryOperator<String> stems) {
        this.endings = endings;
        this.stems = stems;
    }

    /**
     * One word of a text.
     *
     * @param plain in small letters
     * @param stem what all its forms share; empty for a word that stands in every text, such as «the»
     * @param sounds stem and plain word as {@link SearchFold} has them; none where it leaves nothing
     * @param start of the word in the text @param end after its last character
     */
    public record Form(String plain, String stem, List<String> sounds, int start, int end) {}

    /** In a language that none of ours is, a word has only the form in which it stands. */
    public static WordForms in(String language) {
        return LANGUAGES.getOrDefault(language, OTHER);
    }

    /** In the order of the text. */
    public List<Form> of(String text) {
        var forms = new ArrayList<Form>();
        // as long as before, so that places stay
        try (var stream = AS_THEY_STAND.tokenStream("", text.replace('ё', 'е').replace('Ё', 'Е'))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String plain = term.toString();
                var bare = Objects.requireNonNull(known.get(plain, this::bare));
                forms.add(new Form(plain, bare.stem(), bare.sounds(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
        return forms;
    }

    /** «кошелек» has «кошельки», «рынок» has «рынка», «продавец» has «продавца»: a vowel or ь that some forms have goes. */
    private static String withoutFleeingVowel(String stem) {
        var has = FLEEING.matcher(stem);
        return has.matches() ? has.group(1) + has.group(2) : stem;
    }

    private Bare bare(String word) {
        try (var stream = endings.tokenStream("", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? stems.apply(term.toString()) : "";
            stream.end();
            return new Bare(
                    stem,
                    Stream.of(stem, word)
                            .map(SearchFold::of)
                            .filter(sound -> !sound.isEmpty())
                            .distinct()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
    }

    /**
     * What somebody typed: in small letters, of wide and joined letters the common ones, without what is not seen.
     *
     * @param longest characters that are looked at
     */
    public static String typed(String text, int longest) {
        String seen = text.substring(0, Math.min(longest, text.length()))
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\p{Cs}\\p{Cc}]+", " ");
        return Normalizer.normalize(seen, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .strip();
    }
}
