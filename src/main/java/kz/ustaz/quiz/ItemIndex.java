package kz.ustaz.quiz;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.source.Plain;
import kz.ustaz.question.ItemDraft;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds items by their words in three languages, whatever their endings: all words must stand in an item, each in any of its
 * languages, or begin a word there. In memory; made anew when items change.
 */
final class ItemIndex {

    private static final String ID = "id";
    /** Words as they stand, for those who have typed half of one. */
    private static final String PLAIN = "plain";

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    private final Map<String, Analyzer> analyzers = Map.of(
            "en", new EnglishAnalyzer(), "ru", new RussianAnalyzer(), "kk", new Kazakh(), PLAIN, new SimpleAnalyzer());
    private final IndexSearcher searcher;

    private static final class Kazakh extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new KazakhEndings(new LowerCaseFilter(words)));
        }
    }

    ItemIndex(Collection<ItemDraft> items) {
        try {
            var directory = new ByteBuffersDirectory();
            var config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(new SimpleAnalyzer(), analyzers));
            try (var writer = new IndexWriter(directory, config)) {
                for (var item : items) {
                    writer.addDocument(document(item));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
    }

    private Document document(ItemDraft item) {
        var document = new Document();
        document.add(new StoredField(ID, item.id()));
        for (String language : item.languages()) {
            String text = fold(Optional.ofNullable(item.texts().get(language))
                    .map(Plain::of)
                    .map(ItemIndex::words)
                    .orElse(""));
            if (analyzers.containsKey(language)) {
                document.add(new TextField(language, text, Field.Store.NO));
            }
            document.add(new TextField(PLAIN, text, Field.Store.NO));
        }
        document.add(new TextField(PLAIN, fold(String.join(" ", item.words("tags"))), Field.Store.NO));
        return document;
    }

    private static String words(Object node) {
        return switch (node) {
            case Map<?, ?> map ->
                String.join(" ", map.values().stream().map(ItemIndex::words).toList());
            case List<?> list ->
                String.join(" ", list.stream().map(ItemIndex::words).toList());
            default -> String.valueOf(node);
        };
    }

    /** Ids of the items that have all the words. */
    Set<String> find(String typed) {
        String text = fold(typed);
        var query = new BooleanQuery.Builder();
        var words = tokens(PLAIN, text.substring(0, Math.min(LONGEST, text.length())));
        for (String word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
            var any =
                    new BooleanQuery.Builder().add(new PrefixQuery(new Term(PLAIN, word)), BooleanClause.Occur.SHOULD);
            for (String language : List.of("en", "ru", "kk")) {
                tokens(language, word)
                        .forEach(stem -> any.add(new TermQuery(new Term(language, stem)), BooleanClause.Occur.SHOULD));
            }
            query.add(any.build(), BooleanClause.Occur.MUST);
        }
        var found = new LinkedHashSet<String>();
        try {
            for (var hit : searcher.search(
                            query.build(), Math.max(1, searcher.getIndexReader().maxDoc()))
                    .scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get(ID));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
        return found;
    }

    private List<String> tokens(String field, String text) {
        var tokens = new ArrayList<String>();
        var analyzer = java.util.Objects.requireNonNull(analyzers.get(field));
        try (var stream = analyzer.tokenStream(field, new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory failed as a disk", e);
        }
        return tokens;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .strip();
    }
}
