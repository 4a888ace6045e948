package kz.ustaz.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.common.words.WordForms;
import kz.ustaz.common.words.WordForms.Form;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds what a course has in one language, whatever the endings of its words, how they are spelt, or when half of one is
 * typed. In memory, never changed: for any number of threads.
 */
final class CourseIndex {

    private static final String PLACE = "place";
    private static final String TITLE = "title";
    private static final String HEAD = "head";
    private static final String BODY = "body";
    private static final String SOUND = "sound";
    /** Words as they stand, of which one may have been meant. */
    private static final String WORD = "word";

    private static final Map<String, Float> OWN = Map.of(HEAD, 3f, BODY, 1f);
    private static final Map<String, Float> ALL = Map.of(HEAD, 3f, BODY, 1f, TITLE, 0.5f);

    /** Letters of a word in which one letter may be wrong, and in which two may. */
    private static final int ONE_WRONG = 4;

    private static final int TWO_WRONG = 8;
    private static final int LONGEST_WORD = 40;

    private final List<Findable> things;
    private final IndexSearcher searcher;

    CourseIndex(String language, List<Findable> things) {
        this.things = List.copyOf(things);
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (int place = 0; place < things.size(); place++) {
                    writer.addDocument(document(place, things.get(place), WordForms.in(language)));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
    }

    private static Document document(int place, Findable thing, WordForms language) {
        var document = new Document();
        document.add(new StoredField(PLACE, place));
        var head = language.of(thing.head());
        var body = language.of(thing.body());
        var own = Stream.concat(head.stream(), body.stream()).toList();
        document.add(field(TITLE, language.of(thing.title()), CourseIndex::forms));
        document.add(field(HEAD, head, CourseIndex::forms));
        document.add(field(BODY, body, CourseIndex::forms));
        document.add(field(SOUND, own, word -> word.sounds().stream()));
        document.add(field(WORD, own, word -> Stream.of(word.plain())));
        return document;
    }

    private static Stream<String> forms(Form word) {
        return Stream.of(word.plain(), word.stem()).distinct();
    }

    private static TextField field(String name, List<Form> words, Function<Form, Stream<String>> forms) {
        return new TextField(name, words.stream().flatMap(forms).collect(Collectors.joining(" ")), Field.Store.NO);
    }

    /** What has all the words, the best first. Of a section at least one is its own and not its lesson's title. */
    List<Findable> withAll(Wanted wanted) {
        return find(wanted, wanted.words().size());
    }

    /** What has all the words but one. */
    List<Findable> withMost(Wanted wanted) {
        return find(wanted, wanted.words().size() - 1);
    }

    private List<Findable> find(Wanted wanted, int least) {
        if (least < 1) {
            return List.of();
        }
        var words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        var own = new BooleanQuery.Builder();
        wanted.words().forEach(word -> {
            words.add(has(word, ALL), Occur.SHOULD);
            own.add(has(word, OWN), Occur.SHOULD);
        });
        var query = new BooleanQuery.Builder().add(words.build(), Occur.MUST).add(own.build(), Occur.FILTER);
        try {
            var found = new ArrayList<Findable>();
            for (var hit : searcher.search(query.build(), Math.max(1, things.size())).scoreDocs) {
                var place = searcher.storedFields().document(hit.doc).getField(PLACE);
                found.add(things.get(place.numericValue().intValue()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
    }

    private static Query has(Form word, Map<String, Float> fields) {
        var any = new BooleanQuery.Builder();
        fields.forEach((field, weight) -> {
            forms(word)
                    .filter(form -> !form.isEmpty())
                    .forEach(form -> any.add(term(field, form, weight), Occur.SHOULD));
            if (Wanted.begins(word)) {
                any.add(new BoostQuery(new PrefixQuery(new Term(field, word.plain())), weight / 5), Occur.SHOULD);
            }
        });
        word.sounds().forEach(sound -> any.add(term(SOUND, sound, 0.3f), Occur.SHOULD));
        return any.build();
    }

    private static Query term(String field, String text, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, text)), weight);
    }

    /** The same words with those that nothing has put right, where each of them is near to one that something has. */
    Optional<String> meant(Wanted wanted) {
        var words = new ArrayList<String>();
        boolean changed = false;
        try {
            for (var word : wanted.words()) {
                boolean known = searcher.count(has(word, ALL)) > 0;
                var near = known ? Optional.of(word.plain()) : nearest(word.plain());
                if (near.isEmpty()) {
                    return Optional.empty();
                }
                changed |= !known;
                words.add(near.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
        return changed ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    /** The nearest word; of several the one that is in more places. The first letter is held for right. */
    private Optional<String> nearest(String word) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), WORD);
        if (terms == null || word.length() < ONE_WRONG || word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        var near = new FuzzyTermsEnum(terms, new Term(WORD, word), word.length() < TWO_WRONG ? 1 : 2, 1, true);
        var likeness = near.attributes().addAttribute(BoostAttribute.class);
        String best = "";
        float most = 0;
        int places = 0;
        for (var term = near.next(); term != null; term = near.next()) {
            if (likeness.getBoost() > most || likeness.getBoost() == most && near.docFreq() > places) {
                best = term.utf8ToString();
                most = likeness.getBoost();
                places = near.docFreq();
            }
        }
        return Optional.of(best).filter(found -> !found.isEmpty());
    }
}
