package kz.ustaz.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kinds;

/** Documents become quizzes and items: one way for files that are checked and for revisions that are read again. */
final class Reading {

    private static final List<String> MODES = List.of("quiz", "practice", "exam", "bank");

    private final Kinds kinds;

    Reading(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Reads an item of a known kind; what is wrong goes to the problems of its fields. */
    Item item(UUID revision, int marks, String kind, ItemSource source) {
        Fields structure = source.structure();
        List.of("id", "kind", "retired", "marks").forEach(structure::has);
        var reason = source.text("reason");
        var question = kinds.get(kind).read(source);
        var item = new Item(
                revision,
                structure.id("id"),
                kind,
                question,
                structure.text("objective"),
                marks,
                structure.textOr("lesson", ""),
                structure.words("sources").stream().map(Yaml.Text::value).toList(),
                reason,
                Shelved.read(structure),
                source.textOr("hint"));
        structure.done();
        source.texts().values().forEach(Fields::done);
        return item;
    }

    /** Reads a kept item again. @throws IllegalStateException if this release cannot: better no mark than a wrong one */
    Item kept(UUID revision, int marks, String kind, String json) {
        var document = Document.read("item revision " + revision, json);
        var problems = new Problems();
        var texts = document.texts(problems);
        String language =
                texts.containsKey("en") ? "en" : texts.keySet().iterator().next();
        var item = item(revision, marks, kind, new ItemSource(document.structure(problems), language, texts));
        refuse(problems);
        return item;
    }

    /** Reads the rules and texts of a quiz. */
    Quiz quiz(UUID revision, String module, Fields structure, Map<String, Fields> texts, List<Item> items) {
        var titles = Localized.EMPTY;
        var intros = Localized.EMPTY;
        for (var text : texts.entrySet()) {
            titles = titles.and(Localized.of(text.getKey(), text.getValue().text("title")));
            String intro = text.getValue().textOr("intro", "");
            intros = intro.isBlank() ? intros : intros.and(Localized.of(text.getKey(), intro));
        }
        var mode = mode(structure);
        boolean shuffled = structure.flagOr("shuffle", false);
        boolean shelf = mode == Quiz.Mode.BANK;
        return new Quiz(
                revision,
                structure.id("id"),
                module,
                titles,
                intros,
                mode,
                shelf ? 0 : structure.whole("pass", 0, 100),
                structure.wholeOr("page", 1, 50, 1),
                structure.wholeOr("attempts", 0, 1000, 0),
                structure.wholeOr("minutes", 0, 600, 0),
                review(structure),
                List.copyOf(items),
                items.isEmpty()
                        ? Plan.all(0) // a file that is checked: its plan is made after all files are read
                        : PlanReading.read(structure, texts, shuffled, items.size()),
                conduct(structure, texts));
    }

    static Quiz.Mode mode(Fields structure) {
        return mode(structure.oneOf("mode", MODES, false));
    }

    /** @param word as files have it; any other is a quiz */
    static Quiz.Mode mode(String word) {
        return switch (word) {
            case "practice" -> Quiz.Mode.PRACTICE;
            case "exam" -> Quiz.Mode.EXAM;
            case "bank" -> Quiz.Mode.BANK;
            default -> Quiz.Mode.QUIZ;
        };
    }

    private static final List<String> REVIEWS = List.of("full", "score", "none");

    private static Quiz.Review review(Fields structure) {
        return Quiz.Review.valueOf(structure.oneOf("review", REVIEWS, false).toUpperCase(Locale.ROOT));
    }

    private static Conduct conduct(Fields structure, Map<String, Fields> texts) {
        return new Conduct(
                structure.wholeOr("wait", 0, Conduct.LONGEST_PAUSE, 0),
                Conduct.Counts.valueOf(structure
                        .oneOf("counts", List.of("best", "last", "first", "average"), false)
                        .toUpperCase(Locale.ROOT)),
                honour(structure, texts),
                structure.flagOr("certainty", false),
                later(structure));
    }

    /** A statement that is written and not asked for stays with its author. */
    private static Localized honour(Fields structure, Map<String, Fields> texts) {
        boolean asked = structure.flagOr("honour", false);
        var statement = Localized.EMPTY;
        for (var text : texts.entrySet()) {
            String said = text.getValue().textOr("honour", "");
            if (asked && said.isBlank()) {
                structure.wrong(
                        "honour",
                        "'honour: true' needs a text 'honour' in "
                                + text.getValue().file() + ".");
            } else if (asked) {
                statement = statement.and(Localized.of(text.getKey(), said));
            }
        }
        return statement;
    }

    private static Optional<Quiz.Review> later(Fields structure) {
        if (!structure.has("later")) {
            return Optional.empty();
        }
        var later = Quiz.Review.valueOf(structure.oneOf("later", REVIEWS, false).toUpperCase(Locale.ROOT));
        if (review(structure).showsMoreThan(later)) {
            structure.wrong(
                    "later",
                    "'later' shows less than 'review' does, and what was seen cannot be taken back: choose more, or"
                            + " less for 'review'.");
        }
        return Optional.of(later);
    }

    /** Reads a kept quiz again. @throws IllegalStateException if this release cannot */
    Quiz kept(UUID revision, String module, String json, List<Item> items) {
        var document = Document.read("quiz revision " + revision, json);
        var problems = new Problems();
        var quiz = quiz(revision, module, document.structure(problems), document.texts(problems), items);
        refuse(problems);
        return quiz;
    }

    private static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("a kept revision cannot be read: " + problems.list());
        }
    }
}
