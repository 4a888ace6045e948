package kz.ustaz.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.certification.HandedSheet.Kind;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Practicums in the database. But for drafts, rows are only added. Longer than most, as it holds all tables of a dossier. */
@Repository
class PracticumBook {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = "p.id, p.run_id, p.enrolment_id, p.n, p.edition, p.begun_at";
    private static final String ASKED = " from unnest(cast(? as uuid array)) as asked(id) join ";

    private final JdbcOperations sql;
    private final Rubrics rubrics;
    private final Ids ids;

    PracticumBook(JdbcOperations sql, Rubrics rubrics, Ids ids) {
        this.sql = sql;
        this.rubrics = rubrics;
        this.ids = ids;
    }

    Optional<Practicum> find(PracticumId id) {
        return one("select " + COLUMNS + " from practicum p where p.id = ?", id.value());
    }

    /** So that of several who act at once each sees what those before him did. In the caller's transaction. */
    Optional<Practicum> lock(PracticumId id) {
        return one("select " + COLUMNS + " from practicum p where p.id = ? for update", id.value());
    }

    private Optional<Practicum> one(String query, UUID id) {
        return sql.query(query, (row, number) -> practicum(row), id).stream().findFirst();
    }

    /** Of some enrolments, the first tries first. One query. */
    List<Practicum> of(Collection<EnrolmentId> enrolments) {
        return sql.query(
                "select " + COLUMNS + ASKED + "practicum p on p.enrolment_id = asked.id order by p.n, p.id",
                AnyOf.ids(enrolments.stream().map(EnrolmentId::value).toList()),
                (row, number) -> practicum(row));
    }

    /** One query. */
    List<Practicum> in(Collection<RunId> runs) {
        return sql.query(
                "select " + COLUMNS + ASKED + "practicum p on p.run_id = asked.id order by p.n, p.id",
                AnyOf.ids(runs.stream().map(RunId::value).toList()),
                (row, number) -> practicum(row));
    }

    /** Which somebody was last named to observe, the newest first. One query. */
    List<Practicum> observedBy(PersonId person) {
        return sql.query("select " + COLUMNS + """
                 from practicum_naming g join practicum p on p.id = g.practicum
                where (g.first_observer = ? or g.second_observer = ?) and not exists (
                  select 1 from practicum_naming later where later.practicum = g.practicum and later.n > g.n)
                order by p.begun_at desc, p.id""", (row, number) -> practicum(row), person.value(), person.value());
    }

    Dossier dossier(Practicum practicum) {
        return dossiers(List.of(practicum)).getFirst();
    }

    /** In the order given. Three queries, however many. */
    List<Dossier> dossiers(List<Practicum> practicums) {
        var asked = practicums.stream().map(one -> one.id().value()).toList();
        var plans = byPracticum(
                "select p.practicum, p.n, p.plan, p.handed_in_at" + ASKED
                        + "practicum_plan p on p.practicum = asked.id order by p.n",
                asked,
                (row, number) ->
                        new HandedPlan(row.getInt(2), JSON.readValue(row.getString(3), Plan.class), at(row, 4)));
        var namings = byPracticum(
                "select g.practicum, g.n, g.first_observer, g.second_observer, g.named_by, g.named_at" + ASKED
                        + "practicum_naming g on g.practicum = asked.id order by g.n",
                asked,
                (row, number) -> new Naming(row.getInt(2), person(row, 3), person(row, 4), person(row, 5), at(row, 6)));
        var sheets = byPracticum(
                "select s.practicum, s.person, s.kind, s.n, s.sheet, s.verdict, s.reason, s.handed_in_at" + ASKED
                        + "practicum_sheet s on s.practicum = asked.id order by s.handed_in_at, s.n, s.id",
                asked,
                (row, number) -> sheet(row));
        return practicums.stream()
                .map(one -> new Dossier(
                        one, rubrics.of(one.edition()), last(plans, one), last(namings, one), of(sheets, one)))
                .toList();
    }

    private record Of<T>(UUID practicum, T what) {}

    private <T> Map<UUID, List<T>> byPracticum(String query, List<UUID> asked, RowMapper<T> reader) {
        return sql
                .query(
                        query,
                        AnyOf.ids(asked),
                        (row, number) -> new Of<>(row.getObject(1, UUID.class), reader.mapRow(row, number)))
                .stream()
                .collect(Collectors.groupingBy(Of::practicum, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private static <T> List<T> of(Map<UUID, List<T>> all, Practicum practicum) {
        return all.getOrDefault(practicum.id().value(), List.of());
    }

    private static <T> Optional<T> last(Map<UUID, List<T>> all, Practicum practicum) {
        var own = of(all, practicum);
        return own.isEmpty() ? Optional.empty() : Optional.of(own.getLast());
    }

    Optional<Plan> planDraft(PracticumId practicum, PersonId person) {
        return draft(practicum, person).map(text -> JSON.readValue(text, Plan.class));
    }

    Optional<Sheet> sheetDraft(PracticumId practicum, PersonId person) {
        return draft(practicum, person).map(text -> JSON.readValue(text, Sheet.class));
    }

    private Optional<String> draft(PracticumId practicum, PersonId person) {
        return sql
                .query(
                        "select draft from practicum_draft where practicum = ? and person = ?",
                        (row, number) -> row.getString(1),
                        practicum.value(),
                        person.value())
                .stream()
                .findFirst();
    }

    /** @param draft a plan or a sheet; the practicum is locked, so that two pages of one person do not meet */
    void keepDraft(PracticumId practicum, PersonId person, Record draft, Instant at) {
        String text = JSON.writeValueAsString(draft);
        int changed = sql.update(
                "update practicum_draft set draft = ?, saved_at = ? where practicum = ? and person = ?",
                text,
                moment(at),
                practicum.value(),
                person.value());
        if (changed == 0) {
            sql.update(
                    "insert into practicum_draft (practicum, person, draft, saved_at) values (?, ?, ?, ?)",
                    practicum.value(),
                    person.value(),
                    text,
                    moment(at));
        }
    }

    void add(Practicum practicum) {
        sql.update(
                "insert into practicum (id, run_id, enrolment_id, n, edition, begun_at) values (?, ?, ?, ?, ?, ?)",
                practicum.id().value(),
                practicum.run().value(),
                practicum.enrolment().value(),
                practicum.n(),
                practicum.edition().hash(),
                moment(practicum.begunAt()));
    }

    void add(PracticumId practicum, HandedPlan plan) {
        sql.update(
                "insert into practicum_plan (id, practicum, n, plan, handed_in_at) values (?, ?, ?, ?, ?)",
                ids.next(),
                practicum.value(),
                plan.n(),
                JSON.writeValueAsString(plan.plan()),
                moment(plan.at()));
    }

    void add(PracticumId practicum, Naming naming) {
        sql.update(
                "insert into practicum_naming (id, practicum, n, first_observer, second_observer, named_by, named_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                practicum.value(),
                naming.n(),
                naming.first().value(),
                naming.second().value(),
                naming.by().value(),
                moment(naming.at()));
    }

    void add(PracticumId practicum, HandedSheet handed) {
        sql.update(
                "insert into practicum_sheet (id, practicum, kind, person, n, sheet, verdict, reason, handed_in_at,"
                        + " points_kept, points) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                practicum.value(),
                handed.kind().name(),
                handed.by().value(),
                handed.n(),
                JSON.writeValueAsString(handed.sheet()),
                handed.verdict().name(),
                handed.reason(),
                moment(handed.at()),
                handed.sheet().kept(),
                handed.sheet().points().size());
    }

    private static Practicum practicum(ResultSet row) throws SQLException {
        return new Practicum(
                new PracticumId(row.getObject(1, UUID.class)),
                new RunId(row.getObject(2, UUID.class)),
                new EnrolmentId(row.getObject(3, UUID.class)),
                row.getInt(4),
                new EditionId(row.getString(5)),
                at(row, 6));
    }

    private static HandedSheet sheet(ResultSet row) throws SQLException {
        return new HandedSheet(
                person(row, 2),
                Kind.valueOf(row.getString(3)),
                row.getInt(4),
                JSON.readValue(row.getString(5), Sheet.class),
                Verdict.valueOf(row.getString(6)),
                row.getString(7),
                at(row, 8));
    }

    private static PersonId person(ResultSet row, int column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
