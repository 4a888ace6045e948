package kz.ustaz.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.words.WordForms;
import kz.ustaz.common.words.WordForms.Form;
import kz.ustaz.question.ItemDraft;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
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
import org.apache.lucene.search.Query;
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

    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    private final IndexSearcher searcher;

    ItemIndex(Collection<ItemDraft> items) {
        try {
            var directory = new ByteBuffersDirectory();
            var config = new IndexWriterConfig(new WhitespaceAnalyzer());
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
            var words = WordForms.in(language)
                    .of(Optional.ofNullable(item.texts().get(language))
                            .map(Plain::of)
                            .map(ItemIndex::words)
                            .map(text -> WordForms.typed(text, Integer.MAX_VALUE))
                            .orElse(""));
            document.add(field(language, words, Form::stem));
            document.add(field(PLAIN, words, Form::plain));
        }
        document.add(field(PLAIN, WordForms.in("").of(String.join(" ", item.words("tags"))), Form::plain));
        return document;
    }

    private static TextField field(String name, List<Form> words, Function<Form, String> form) {
        return new TextField(name, words.stream().map(form).collect(Collectors.joining(" ")), Field.Store.NO);
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
        var query = new BooleanQuery.Builder();
        WordForms.in("").of(WordForms.typed(typed, LONGEST)).stream()
                .map(Form::plain)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> query.add(has(word), BooleanClause.Occur.MUST));
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

    private static Query has(String word) {
        var any = new BooleanQuery.Builder().add(new PrefixQuery(new Term(PLAIN, word)), BooleanClause.Occur.SHOULD);
        for (String language : LANGUAGES) {
            WordForms.in(language)
                    .of(word)
                    .forEach(form ->
                            any.add(new TermQuery(new Term(language, form.stem())), BooleanClause.Occur.SHOULD));
        }
        return any.build();
    }
}
