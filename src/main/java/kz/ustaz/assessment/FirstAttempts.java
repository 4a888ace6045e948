package kz.ustaz.assessment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.assessment.ports.FirstTries;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.storage.AnyOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Adds up the marks in force of first attempts by what their questions are there for. */
@Repository
class FirstAttempts implements FirstTries {

    private final JdbcOperations sql;
    private final Quizzes quizzes;

    FirstAttempts(JdbcOperations sql, Quizzes quizzes) {
        this.sql = sql;
        this.quizzes = quizzes;
    }

    private record Sat(EnrolmentId enrolment, String quiz, UUID revision) {}

    private record Place(Sat sat, int position) {}

    /** @param item the author's id; null where the mark is older than that column, and its place says it */
    private record Given(@Nullable String item, Score score) {}

    @Override
    public List<Tried> of(Collection<EnrolmentId> enrolments, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var marks = new LinkedHashMap<Place, Given>();
        sql.query(
                query(wanted.size()),
                (PreparedStatement statement) -> {
                    AnyOf.ids(enrolments.stream().map(EnrolmentId::value).toList())
                            .setValues(statement);
                    int next = 2;
                    for (String quiz : wanted) {
                        statement.setString(next++, quiz);
                    }
                },
                row -> {
                    marks.put(place(row), given(row));
                });
        var objectives = new HashMap<UUID, Objectives>();
        var sums = new LinkedHashMap<Sat, Map<String, Score>>();
        marks.forEach((place, given) -> {
            var sat = place.sat();
            var of = objectives.computeIfAbsent(sat.revision(), this::objectives);
            sums.computeIfAbsent(sat, _ -> new HashMap<>())
                    .merge(of.objective(given.item(), place.position()), given.score(), Score::plus);
        });
        return sums.entrySet().stream()
                .map(one -> new Tried(one.getKey().enrolment(), one.getKey().quiz(), Map.copyOf(one.getValue())))
                .toList();
    }

    /** A correction comes after what it corrects. */
    private static String query(int quizzes) {
        return """
                select a.enrolment_id, a.quiz_id, a.quiz_revision, m.position, m.item_id, m.fraction_num, m.fraction_den, m.marks
                from unnest(cast(? as uuid array)) as asked(id) left join attempt a on a.enrolment_id = asked.id
                  join attempt_mark m on m.attempt = a.id
                where a.number = 1 and a.state = 'HANDED_IN' and a.unmarked = 0 and a.quiz_id in (%s)
                order by m.n""".formatted(String.join(", ", Collections.nCopies(quizzes, "?")));
    }

    private static Place place(ResultSet row) throws SQLException {
        var enrolment = new EnrolmentId(row.getObject(1, UUID.class));
        return new Place(new Sat(enrolment, row.getString(2), row.getObject(3, UUID.class)), row.getInt(4));
    }

    private static Given given(ResultSet row) throws SQLException {
        int marks = row.getInt(8);
        var fraction = new Fraction(row.getLong(6), row.getLong(7));
        return new Given(row.getString(5), new Score(fraction.times(marks), marks));
    }

    private Objectives objectives(UUID revision) {
        var items = quizzes.revision(revision).items();
        return new Objectives(items, items.stream().collect(Collectors.toMap(Item::id, Item::objective)));
    }

    private record Objectives(List<Item> items, Map<String, String> byItem) {

        String objective(@Nullable String item, int position) {
            return Optional.ofNullable(item)
                    .or(() -> items.stream().skip(position).findFirst().map(Item::id))
                    .map(byItem::get)
                    .orElse("");
        }
    }
}
