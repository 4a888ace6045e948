package kz.ustaz.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.assessment.analysis.Reply;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every attempt and every answer as files; {@code reports.md} says what their columns mean. Times are those of the run's
 * zone, or UTC where it is all runs. Longer than most, as all columns of both stand here.
 */
@Component
class ResultFiles {

    /** A sheet is read whole, and this many lie in the memory at once. */
    private static final int SHEETS_AT_ONCE = 200;

    private final HandedInAttempts attempts;
    private final QuizReports reports;
    private final Directory directory;

    ResultFiles(HandedInAttempts attempts, QuizReports reports, Directory directory) {
        this.attempts = attempts;
        this.reports = reports;
        this.directory = directory;
    }

    /** @param who empty in a file without names */
    private record AttemptRow(HandedIn attempt, Optional<Directory.Entry> who, List<@Nullable Reply> replies) {}

    private record AnswerRow(
            AttemptRow of,
            Item item,
            int number,
            Optional<Variant> variant,
            Answer answer,
            Optional<Certainty> certainty) {

        @Nullable
        Reply reply() {
            return of.replies().get(number - 1);
        }

        List<String> chosen() {
            var reply = reply();
            return reply == null ? List.of() : reply.chosen();
        }
    }

    /** What is said alike of thousands of answers is put into words once. For one file in one language. */
    private static final class Said {

        private record Chosen(String item, List<String> ids) {}

        private final Set<String> choosing;
        private final Map<String, String> kinds = new HashMap<>();
        private final Map<String, String> questions = new HashMap<>();
        private final Map<Localized, String> plain = new HashMap<>();
        private final Map<Chosen, String> answers = new HashMap<>();

        Said(Quiz quiz) {
            this.choosing = quiz.items().stream()
                    .filter(item -> !item.question().choices().isEmpty())
                    .map(Item::id)
                    .collect(Collectors.toSet());
        }

        /** Whether marks say all that was answered. */
        boolean isChosen(Item item) {
            return choosing.contains(item.id());
        }

        String kind(AnswerRow row, Wording wording) {
            return kinds.computeIfAbsent(row.item().kind(), kind -> wording.get("question.kind." + kind));
        }

        /** As it was asked; where there are choices, as the newest revision asks it. */
        String question(AnswerRow row, Wording wording) {
            return row.variant()
                    .filter(variant -> !isChosen(row.item()) && !(row.item().question() instanceof Concealed))
                    .map(variant ->
                            plain.computeIfAbsent(variant.prompt().text(), text -> Markdown.plain(wording.of(text))))
                    .orElseGet(() -> questions.computeIfAbsent(
                            row.item().id(), id -> Markdown.plain(wording.of(QuizReport.text(row.item())))));
        }

        String answer(AnswerRow row, Wording wording) {
            String language = wording.locale().getLanguage();
            var question = row.item().question();
            if (isChosen(row.item())) {
                return answers.computeIfAbsent(
                        new Chosen(row.item().id(), row.chosen()), key -> question.words(key.ids(), language));
            }
            return row.variant()
                    .filter(variant -> !row.answer().isEmpty())
                    .map(variant -> question.summary(variant, row.answer(), language))
                    .orElse("");
        }
    }

    void attempts(QuizReports.Counted counted, ItemAnalysis.File file) {
        var columns = this.<AttemptRow>attemptColumns(counted, row -> row);
        int place = 0;
        for (var item : counted.quiz().items()) {
            int column = place++;
            columns.add(figure(
                    "item-" + item.id(),
                    wording -> wording.get("assessment.analysis.column.item-marks", column + 1),
                    row -> marks(row.replies().get(column))));
        }
        var rows = rows(counted);
        file.write(columns, rows.size(), rows.stream());
    }

    void answers(QuizReports.Counted counted, ItemAnalysis.File file) {
        var quiz = counted.quiz();
        var said = new Said(quiz);
        var columns = this.<AnswerRow>attemptColumns(counted, AnswerRow::of);
        columns.add(figure("number", said("number"), row -> OptionalDouble.of(row.number())));
        columns.add(text("item", (row, wording) -> row.item().id()));
        columns.add(text("kind", said::kind));
        columns.add(text("question", said::question));
        columns.add(text("answer", said::answer));
        columns.add(text("chosen", (row, wording) -> String.join(" ", row.chosen())));
        columns.add(figure("marks", said("marks"), row -> marks(row.reply())));
        columns.add(
                figure("max", said("max"), row -> OptionalDouble.of(row.item().marks())));
        if (quiz.conduct().certainty()) {
            columns.add(figure("certainty", said("certainty"), ResultFiles::certainty));
            columns.add(figure("certainty-marks", said("certainty-marks"), ResultFiles::certaintyMarks));
        }
        var rows = rows(counted);
        boolean marksSayAll =
                !quiz.conduct().certainty() && quiz.items().stream().allMatch(said::isChosen);
        file.write(
                columns,
                (long) rows.size() * quiz.asked(),
                marksSayAll
                        ? rows.stream().flatMap(row -> answers(quiz, row))
                        : IntStream.iterate(0, from -> from < rows.size(), from -> from + SHEETS_AT_ONCE)
                                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + SHEETS_AT_ONCE)))
                                .flatMap(some -> answers(quiz, some)));
    }

    private static Stream<AnswerRow> answers(Quiz quiz, AttemptRow row) {
        var items = quiz.items();
        return IntStream.range(0, items.size())
                .filter(place -> row.replies().get(place) != null)
                .mapToObj(place -> new AnswerRow(
                        row, items.get(place), place + 1, Optional.empty(), Answer.NONE, Optional.empty()));
    }

    private Stream<AnswerRow> answers(Quiz quiz, List<AttemptRow> some) {
        var ids = some.stream().map(row -> row.attempt().attempt().value()).toList();
        var asked = attempts.asked(ids);
        var answers = attempts.answers(ids);
        Map<UUID, Map<Integer, Certainty>> sure = quiz.conduct().certainty() ? attempts.certainties(ids) : Map.of();
        var orders = reports.positions(quiz);
        var items = quiz.items();
        return some.stream().flatMap(row -> {
            UUID id = row.attempt().attempt().value();
            var own = asked.getOrDefault(id, List.of());
            var positions = positions(own, orders.getOrDefault(row.attempt().revision(), List.of()));
            return IntStream.range(0, items.size())
                    .filter(place -> positions.containsKey(items.get(place).id()))
                    .mapToObj(place -> {
                        int position = Objects.requireNonNull(
                                positions.get(items.get(place).id()));
                        return new AnswerRow(
                                row,
                                items.get(place),
                                place + 1,
                                Optional.of(own.get(position).variant()),
                                answers.getOrDefault(id, Map.of()).getOrDefault(position, Answer.NONE),
                                Optional.ofNullable(
                                        sure.getOrDefault(id, Map.of()).get(position)));
                    });
        });
    }

    /** Where an attempt asked each item: what was not drawn for it stands nowhere. @param order of its revision */
    private static Map<String, Integer> positions(List<Sheets.Asked> asked, List<String> order) {
        var positions = new HashMap<String, Integer>();
        for (int position = 0; position < asked.size(); position++) {
            String drawn = asked.get(position).item();
            positions.put(drawn.isEmpty() ? order.get(position) : drawn, position);
        }
        return positions;
    }

    /** The earliest first; names only of a run's people. */
    private List<AttemptRow> rows(QuizReports.Counted counted) {
        var handedIn = counted.attempts();
        Map<PersonId, Directory.Entry> people = counted.run().isEmpty()
                ? Map.of()
                : directory.of(
                        handedIn.stream().map(HandedIn::person).distinct().toList());
        return IntStream.range(0, handedIn.size())
                .mapToObj(i -> new AttemptRow(
                        handedIn.get(i),
                        Optional.ofNullable(people.get(handedIn.get(i).person())),
                        counted.sheet().attempts().get(i)))
                .toList();
    }

    /** Each says the same in all rows of an attempt, which follow one another: it is put into words once. */
    private <R> List<TableColumn<R>> attemptColumns(QuizReports.Counted counted, Function<R, AttemptRow> of) {
        return this.<R>columnsOfAttempts(counted, of).stream()
                .map(column -> remembering(column, of))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static <R> TableColumn<R> remembering(TableColumn<R> column, Function<R, AttemptRow> of) {
        return new TableColumn<>(
                column.key(),
                column.heading(),
                column.cell(),
                new Remembered<>(of, column.file()),
                column.order(),
                column.figure());
    }

    /** For one file in one language. */
    private static final class Remembered<R> implements BiFunction<R, Wording, String> {

        private final Function<R, AttemptRow> of;
        private final BiFunction<R, Wording, String> text;
        private @Nullable AttemptRow last;
        private String said = "";

        Remembered(Function<R, AttemptRow> of, BiFunction<R, Wording, String> text) {
            this.of = of;
            this.text = text;
        }

        @Override
        public String apply(R row, Wording wording) {
            var attempt = of.apply(row);
            if (attempt != last) {
                said = text.apply(row, wording);
                last = attempt;
            }
            return said;
        }
    }

    private <R> List<TableColumn<R>> columnsOfAttempts(QuizReports.Counted counted, Function<R, AttemptRow> of) {
        ZoneId zone = counted.run().map(Run::zone).orElse(ZoneOffset.UTC);
        var columns = new ArrayList<TableColumn<R>>();
        columns.add(text(
                "attempt",
                (row, wording) -> of.apply(row).attempt().attempt().value().toString()));
        if (counted.run().isPresent()) {
            columns.add(text(
                    "name",
                    (row, wording) ->
                            of.apply(row).who().map(Directory.Entry::name).orElse("")));
            columns.add(text(
                    "personnel-number",
                    (row, wording) -> of.apply(row)
                            .who()
                            .map(Directory.Entry::personnelNumber)
                            .orElse("")));
        }
        columns.add(figure(
                "try",
                said("try"),
                row -> OptionalDouble.of(of.apply(row).attempt().number())));
        columns.add(
                text("started", (row, wording) -> moment(of.apply(row).attempt().startedAt(), zone)));
        columns.add(text(
                "handed-in", (row, wording) -> moment(of.apply(row).attempt().at(), zone)));
        columns.add(figure(
                "score",
                said("score"),
                row -> OptionalDouble.of(
                        of.apply(row).attempt().score().awarded().toDouble())));
        columns.add(figure(
                "available",
                said("available"),
                row -> OptionalDouble.of(of.apply(row).attempt().score().available())));
        columns.add(figure(
                "percent",
                said("percent"),
                row -> OptionalDouble.of(of.apply(row).attempt().score().percent())));
        columns.add(text(
                "passed", (row, wording) -> wording.get(outcome(of.apply(row).attempt()))));
        if (!counted.quiz().conduct().honour().isEmpty()) {
            columns.add(text(
                    "honour",
                    (row, wording) -> of.apply(row)
                            .attempt()
                            .honoured()
                            .map(at -> moment(at, zone))
                            .orElse("")));
        }
        return columns;
    }

    private static String outcome(HandedIn attempt) {
        return attempt.passed()
                ? "assessment.result.passed"
                : attempt.waiting() > 0 ? "assessment.result.waits" : "assessment.result.failed";
    }

    /** 1–3; empty where nothing was answered, and where the trainee did not say. */
    private static OptionalDouble certainty(AnswerRow row) {
        return row.answer().isEmpty() || row.certainty().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(row.certainty().get().level());
    }

    /** What certainty-based marking gives for it, −6 to 3; empty where it is not marked. */
    private static OptionalDouble certaintyMarks(AnswerRow row) {
        var reply = row.reply();
        if (reply == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                row.answer().isEmpty()
                        ? 0
                        : row.certainty()
                                .orElse(Certainty.UNSURE)
                                .marks(reply.marks()
                                        .times(new Fraction(1, row.item().marks())))
                                .toDouble());
    }

    private static OptionalDouble marks(@Nullable Reply reply) {
        return reply == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(reply.marks().toDouble());
    }

    private static String moment(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime()
                .toString();
    }

    private static <R> TableColumn<R> text(String key, BiFunction<R, Wording, String> text) {
        return new TableColumn<>(
                key, said(key), (row, wording) -> Cell.of(text.apply(row, wording)), text, (one, other) -> 0);
    }

    private static <R> TableColumn<R> figure(
            String key, Function<Wording, String> heading, Function<R, OptionalDouble> value) {
        return new TableColumn<>(
                key,
                heading,
                (row, wording) -> Cell.of(Figure.of(value.apply(row), 2, wording.locale())),
                (row, wording) -> Figure.inFile(value.apply(row)),
                Comparator.comparingDouble(row -> value.apply(row).orElse(0)),
                true);
    }

    private static Function<Wording, String> said(String key) {
        return wording -> wording.get("assessment.analysis.column." + key);
    }
}
