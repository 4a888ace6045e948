package kz.ustaz.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Keeps what an attempt asks: each variant with the name of its kind, texts by their number in {@link SheetTexts}. What is not in memory is read without holding a
 * lock of the cache, so that no reader waits for a connection that another waiting one has.
 */
@Component
class Sheets {

    /** About as many characters of variants are kept in memory. */
    private static final long MOST = 16_000_000;

    private final JdbcClient sql;
    private final SheetTexts texts;
    private final Attempts attempts;
    private final Quizzes quizzes;
    private final Enrolments enrolments;
    private final Kinds kinds;
    private final Cache<AttemptId, Sheet> cache = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((AttemptId attempt, Sheet sheet) -> sheet.weight())
            .build();

    Sheets(JdbcClient sql, SheetTexts texts, Attempts attempts, Quizzes quizzes, Enrolments enrolments, Kinds kinds) {
        this.sql = sql;
        this.texts = texts;
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.enrolments = enrolments;
        this.kinds = kinds;
    }

    /** Before the transaction of a start. */
    void prepare(Quiz quiz) {
        texts.keep(quiz);
    }

    /** In the transaction of the start. */
    void keep(AttemptId attempt, Quiz quiz, List<Item> items, List<Variant> variants) {
        sql.sql("insert into attempt_sheet (attempt, document) values (?, ?)")
                .params(attempt.value(), write(quiz, items, variants, texts.of(quiz.revision())))
                .update();
    }

    Optional<Sheet> find(AttemptId attempt) {
        var known = cache.getIfPresent(attempt);
        if (known != null) {
            return Optional.of(known);
        }
        var read = attempts.head(attempt.value()).map(head -> read(attempt, head));
        read.ifPresent(sheet -> cache.put(attempt, sheet));
        return read;
    }

    /** Of many attempts. One query, once their quizzes are in memory. @param people by enrolment */
    Map<AttemptId, Sheet> of(List<Attempt> asked, Map<UUID, Enrolment> people) {
        var sheets = new HashMap<AttemptId, Sheet>(
                cache.getAllPresent(asked.stream().map(Attempt::id).toList()));
        var missing = asked.stream()
                .filter(attempt -> !sheets.containsKey(attempt.id()))
                .collect(Collectors.toMap(attempt -> attempt.id().value(), Function.identity()));
        if (!missing.isEmpty()) {
            sql.sql("select attempt, document from attempt_sheet where attempt in (:attempts)")
                    .param("attempts", missing.keySet())
                    .query((row, number) -> {
                        var attempt = Objects.requireNonNull(missing.get(row.getObject(1, UUID.class)));
                        var enrolment = Objects.requireNonNull(
                                people.get(attempt.enrolment().value()));
                        String document = row.getString(2);
                        return sheet(attempt.id(), enrolment, quizzes.revision(attempt.revision()), document);
                    })
                    .list()
                    .forEach(sheet -> sheets.put(sheet.attempt(), sheet));
        }
        return sheets;
    }

    private Sheet read(AttemptId attempt, Sheet.Head head) {
        String document = sql.sql("select document from attempt_sheet where attempt = ?")
                .param(attempt.value())
                .query(String.class)
                .single();
        var quiz = quizzes.revision(head.revision());
        var enrolment = enrolments.get(new EnrolmentId(head.enrolment()));
        return sheet(attempt, enrolment, quiz, document);
    }

    private Sheet sheet(AttemptId attempt, Enrolment enrolment, Quiz quiz, String document) {
        var asked = asked(document, quiz.revision());
        var byId = quiz.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var items = IntStream.range(0, asked.size())
                .mapToObj(position -> asked.get(position).item().isEmpty()
                        ? quiz.items().get(position)
                        : Objects.requireNonNull(byId.get(asked.get(position).item())))
                .toList();
        return new Sheet(
                attempt,
                enrolment.id(),
                enrolment.person(),
                quiz,
                items,
                asked.stream().map(Asked::variant).toList(),
                document.length());
    }

    static String write(Quiz quiz, List<Item> items, List<Variant> variants, SheetTexts.Texts texts) {
        boolean drawn = !items.equals(quiz.items());
        var sheet = new StringWriter();
        var records = Records.writer(texts);
        try (var to = records.createGenerator(sheet)) {
            to.writeStartArray();
            for (int position = 0; position < variants.size(); position++) {
                to.writeStartObject();
                to.writeStringProperty("kind", items.get(position).kind());
                if (drawn) {
                    to.writeStringProperty("item", items.get(position).id());
                }
                to.writeName("prompt");
                records.writeValue(to, variants.get(position).prompt());
                to.writeName("hidden");
                records.writeValue(to, variants.get(position).hidden());
                to.writeEndObject();
            }
            to.writeEndArray();
        }
        return sheet.toString();
    }

    /** @param item the author's id; empty where it is the quiz's at the same place */
    record Asked(String item, Variant variant) {}

    List<Asked> asked(String document, UUID revision) {
        return asked(document, texts.namedIn(revision));
    }

    List<Asked> asked(String document, Records.Names names) {
        var asked = new ArrayList<Asked>();
        try (var parser = Records.reader(names).createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                asked.add(one(parser));
            }
        }
        return List.copyOf(asked);
    }

    /** Read as it comes, which a report over hundreds of sheets lives on: the kind stands first. */
    private Asked one(JsonParser parser) {
        String item = "";
        Kind kind = null;
        Prompt prompt = null;
        Hidden hidden = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "kind" -> kind = kinds.get(parser.getString());
                case "item" -> item = parser.getString();
                case "prompt" ->
                    prompt = parser.readValueAs(Objects.requireNonNull(kind).promptType());
                case "hidden" ->
                    hidden = parser.readValueAs(Objects.requireNonNull(kind).hiddenType());
                default -> parser.skipChildren();
            }
        }
        return new Asked(item, new Variant(Objects.requireNonNull(prompt), Objects.requireNonNull(hidden)));
    }
}
