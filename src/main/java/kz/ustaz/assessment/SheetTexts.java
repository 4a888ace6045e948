package kz.ustaz.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Question;
import kz.ustaz.quiz.Quiz;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the texts that every attempt at a revision of a quiz asks with, once for all of them; a sheet names them by
 * number. Texts of a revision are written all at once and stay: a sheet reads the same in every later release. Whatever
 * is not among them, as a text with this attempt's own tokens, stands in the sheet itself.
 */
@Component
class SheetTexts {

    /** About as many characters are kept in memory. */
    private static final long MOST = 8_000_000;

    private final JdbcOperations sql;
    private final TransactionTemplate writing;
    private final Cache<UUID, Texts> cache = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((UUID revision, Texts texts) -> texts.weight())
            .build();

    SheetTexts(JdbcOperations sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.writing = new TransactionTemplate(transactions);
    }

    /** Of one revision, in the order of their numbers. */
    static final class Texts implements Records.Names {

        static final Texts NONE = new Texts(List.of());

        private final List<Localized> all;
        private final Map<Localized, Integer> numbers = new LinkedHashMap<>();

        Texts(List<Localized> all) {
            this.all = List.copyOf(all);
            IntStream.range(0, all.size()).forEach(number -> numbers.putIfAbsent(all.get(number), number));
        }

        @Override
        public int number(Localized text) {
            return numbers.getOrDefault(text, UNKNOWN);
        }

        @Override
        public Localized text(int number) {
            return all.get(number);
        }

        private int weight() {
            return all.stream()
                    .flatMap(text -> text.texts().values().stream())
                    .mapToInt(String::length)
                    .sum();
        }
    }

    /** Not in a transaction: of several that do so at once the first one's are kept. */
    void keep(Quiz quiz) {
        if (!of(quiz.revision()).all.isEmpty()) {
            return;
        }
        var texts = shared(quiz).stream().toList();
        try {
            writing.executeWithoutResult(status -> sql.batchUpdate(
                    "insert into sheet_text (revision, number, document) values (?, ?, ?)",
                    IntStream.range(0, texts.size())
                            .mapToObj(number -> new Object[] {
                                quiz.revision(), number, Records.JSON.writeValueAsString(texts.get(number))
                            })
                            .toList()));
        } catch (DataIntegrityViolationException e) {
            if (of(quiz.revision()).all.isEmpty()) {
                throw e;
            }
        }
    }

    /** Empty where they were never kept. One query where they are not in memory, without holding a lock of the cache. */
    Texts of(UUID revision) {
        var known = cache.getIfPresent(revision);
        if (known != null) {
            return known;
        }
        var read = new Texts(sql.query(
                "select document from sheet_text where revision = ? order by number",
                (row, number) -> Records.JSON.readValue(row.getString(1), Localized.class),
                revision));
        if (!read.all.isEmpty()) {
            cache.put(revision, read);
        }
        return read;
    }

    /** For reading a sheet of that revision: asked for when a number is met, which a sheet from before has none of. */
    Records.Names namedIn(UUID revision) {
        return new Records.Names() {
            private @Nullable Texts texts;

            @Override
            public int number(Localized text) {
                throw new UnsupportedOperationException("only read");
            }

            @Override
            public Localized text(int number) {
                var known = texts == null ? of(revision) : texts;
                texts = known;
                return known.text(number);
            }
        };
    }

    static Set<Localized> shared(Quiz quiz) {
        var shared = new LinkedHashSet<Localized>();
        quiz.items().forEach(item -> {
            var own = texts(item.question(), 0);
            own.retainAll(texts(item.question(), 1));
            shared.addAll(own);
        });
        return shared;
    }

    private static Set<Localized> texts(Question question, long seed) {
        var texts = new LinkedHashSet<Localized>();
        Records.writer(new Records.Names() {
                    @Override
                    public int number(Localized text) {
                        texts.add(text);
                        return UNKNOWN;
                    }

                    @Override
                    public Localized text(int number) {
                        throw new UnsupportedOperationException("only written");
                    }
                })
                .writeValueAsString(question.vary(Dice.of(seed, 0)).prompt());
        return texts;
    }
}
