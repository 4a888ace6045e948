package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.assessment.analysis.AskedItem;
import kz.ustaz.assessment.analysis.Marksheet;
import kz.ustaz.assessment.analysis.Reply;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Fills a sheet from the rows of marks. The newest mark of a question is the one in force; what was chosen is taken from
 * the newest that says it, as a correction need not repeat it. Rows come in no order.
 */
final class MarkTable {

    /** Equal replies are one object: there are a hundred thousand, and few are different. */
    private record Given(
            long numerator,
            long denominator,
            String state,
            @Nullable String chosen) {}

    /** @param n of the mark @param chosenN of the mark that said what was chosen, 0 for none */
    private record InForce(int n, Given given, int chosenN) {}

    private final List<HandedIn> attempts;
    private final Quiz quiz;
    private final Map<UUID, Integer> rows = new HashMap<>();
    /** By revision: for each position the column. */
    private final Map<UUID, int[]> columns = new HashMap<>();

    private final Map<String, Integer> places = new HashMap<>();
    private final InForce[][] marks;
    private final Map<Given, Reply> replies = new HashMap<>();

    /** @param structures of the attempts' revisions, all of the same items as the quiz */
    MarkTable(List<HandedIn> attempts, List<Structure> structures, Quiz quiz) {
        this.attempts = attempts;
        this.quiz = quiz;
        this.marks = new InForce[attempts.size()][quiz.items().size()];
        for (int row = 0; row < attempts.size(); row++) {
            rows.put(attempts.get(row).attempt().value(), row);
        }
        for (int column = 0; column < quiz.items().size(); column++) {
            places.put(quiz.items().get(column).id(), column);
        }
        structures.forEach(structure -> columns.put(
                structure.revision(),
                structure.items().stream()
                        .mapToInt(item -> places.getOrDefault(item, -1))
                        .toArray()));
    }

    void take(ResultSet row) throws SQLException {
        int attempt = Objects.requireNonNull(rows.get(row.getObject(1, UUID.class)));
        String item = row.getString(8);
        int column = item == null ? columnsOf(attempt)[row.getInt(2)] : Objects.requireNonNull(places.get(item));
        int n = row.getInt(3);
        String chosen = row.getString(7);
        var mine = new InForce(
                n, new Given(row.getLong(4), row.getLong(5), row.getString(6), chosen), chosen == null ? 0 : n);
        var before = marks[attempt][column];
        marks[attempt][column] = before == null ? mine : joined(before, mine);
    }

    private int[] columnsOf(int attempt) {
        return Objects.requireNonNull(columns.get(attempts.get(attempt).revision()));
    }

    private static InForce joined(InForce one, InForce other) {
        var newer = one.n() > other.n() ? one : other;
        var telling = one.chosenN() > other.chosenN() ? one : other;
        var given = newer.given();
        return new InForce(
                newer.n(),
                new Given(
                        given.numerator(),
                        given.denominator(),
                        given.state(),
                        telling.given().chosen()),
                telling.chosenN());
    }

    /** Attempts of which it is not known what was chosen, though some question has choices. */
    List<UUID> silent() {
        int[] choosing = IntStream.range(0, quiz.items().size())
                .filter(column -> !question(column).choices().isEmpty())
                .toArray();
        return IntStream.range(0, attempts.size())
                .filter(row -> Arrays.stream(choosing)
                        .mapToObj(column -> marks[row][column])
                        .anyMatch(mark -> mark != null && mark.chosenN() == 0))
                .mapToObj(row -> attempts.get(row).attempt().value())
                .toList();
    }

    /** Says of a silent attempt what was chosen. */
    void tell(UUID attempt, List<Variant> variants, Map<Integer, Answer> answers) {
        int row = Objects.requireNonNull(rows.get(attempt));
        int[] places = columnsOf(row);
        for (int position = 0; position < Math.min(variants.size(), places.length); position++) {
            int column = places[position];
            var mark = marks[row][column];
            if (mark != null && mark.chosenN() == 0) {
                var chosen =
                        question(column).chosen(variants.get(position), answers.getOrDefault(position, Answer.NONE));
                var given = mark.given();
                marks[row][column] = new InForce(
                        mark.n(),
                        new Given(given.numerator(), given.denominator(), given.state(), String.join(" ", chosen)),
                        mark.n());
            }
        }
    }

    private Question question(int column) {
        return quiz.items().get(column).question();
    }

    Marksheet sheet() {
        var items = items();
        var filled = new ArrayList<List<@Nullable Reply>>(marks.length);
        for (var row : marks) {
            var line = new ArrayList<@Nullable Reply>(row.length);
            for (int column = 0; column < row.length; column++) {
                var mark = row[column];
                // what still waits for a person is no mark of 0
                boolean marked = mark != null && !mark.given().state().equals(Mark.State.NEEDS_REVIEW.name());
                line.add(marked ? reply(mark.given(), items.get(column).max()) : null);
            }
            filled.add(line);
        }
        return new Marksheet(items, filled);
    }

    /** What is drawn by one rule stands in one place. */
    private List<AskedItem> items() {
        var items = new AskedItem[quiz.items().size()];
        var picks = quiz.plan().picks();
        for (int slot = 0; slot < picks.size(); slot++) {
            var pick = picks.get(slot);
            for (int place : pick.among()) {
                boolean drawn = pick.among().size() > pick.count();
                if (items[place] == null) {
                    items[place] = asked(quiz.items().get(place), slot, drawn);
                }
            }
        }
        return List.of(items);
    }

    private Reply reply(Given given, Fraction max) {
        return replies.computeIfAbsent(
                new Given(given.numerator() * max.numerator(), given.denominator(), given.state(), given.chosen()),
                key -> new Reply(
                        new Fraction(key.numerator(), key.denominator()),
                        ids(key.chosen()),
                        !key.state().equals(Mark.State.UNANSWERED.name())));
    }

    private static List<String> ids(@Nullable String chosen) {
        return chosen == null || chosen.isEmpty()
                ? Collections.emptyList()
                : List.copyOf(new TreeSet<>(List.of(chosen.split(" "))));
    }

    private static AskedItem asked(Item item, int slot, boolean drawn) {
        return new AskedItem(
                item.id(),
                slot,
                Fraction.of(item.marks()),
                drawn,
                item.question().guess(),
                item.question().choices().stream()
                        .map(choice -> new AskedItem.Option(choice.id(), choice.right()))
                        .toList());
    }
}
