package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import kz.ustaz.account.ports.BarsErasure;
import kz.ustaz.account.ports.ErasesWords;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import kz.ustaz.testing.CountingDataSource;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for what is kept of a person, in all rooms. Rooms are made with this database alone. */
abstract class KeptContract {

    private static final Instant START = Instant.parse("2026-11-30T05:00:00Z");

    /** Tables in which nobody is, not even by an id of his. */
    private static final Set<String> OF_NOBODY = Set.of(
            "audit_head",
            "attempt_heard", // of the last seconds, and then gone
            "badge_key",
            "blob",
            "blob_piece",
            "edition_check",
            "edition_file",
            "edition_quiz",
            "flyway_schema_history",
            "import_heading",
            "installation",
            "item_revision",
            "item_use",
            "org_unit",
            "quiz_draft",
            "quiz_draft_picture",
            "quiz_revision",
            "quiz_slot",
            "run",
            "scheduled_tasks",
            "screen_file",
            "server_absence",
            "server_beat",
            "sheet_text",
            "survey_round");

    /** What a column is called that leads to a person. Flyway's own {@code installed_by} is the database's user. */
    private static final Pattern TO_A_PERSON = Pattern.compile(
            "person|person_id|actor|marker|(first|second)_observer|user_entity_user_id|enrolment|enrolment_id|attempt"
                    + "|practicum|certificate|(?!installed|picked).*_by");

    private final CountingDataSource data;
    private final JdbcTemplate sql;

    KeptContract(Databases make) {
        data = make.dataSource();
        sql = new JdbcTemplate(data);
    }

    private <T> List<T> rooms(Class<T> port) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(port));
        return scanner.findCandidateComponents("kz.ustaz").stream()
                .map(found -> port.cast(make(type(found.getBeanClassName()))))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that reads is real; what asks other rooms is never asked, as there are no attempts here. */
    private Object make(Class<?> type) {
        if (type == JdbcOperations.class) {
            return sql;
        }
        if (type == Clock.class) {
            return Clock.fixed(START, ZoneOffset.UTC);
        }
        boolean reads = Set.of("SeenAttempts", "PracticumBook").contains(type.getSimpleName())
                || Stream.of(KeptOfPerson.class, BarsErasure.class, ErasesWords.class)
                        .anyMatch(port -> port.isAssignableFrom(type));
        return reads ? built(type.getDeclaredConstructors()[0]) : mock(type);
    }

    private Object built(Constructor<?> how) {
        try {
            how.setAccessible(true);
            return how.newInstance(
                    Arrays.stream(how.getParameterTypes()).map(this::make).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    how + ": " + (e instanceof InvocationTargetException t ? t.getCause() : e), e);
        }
    }

    private KeptBook book() {
        return new KeptBook(rooms(KeptOfPerson.class), sql);
    }

    @Test
    void everyTableThatLeadsToAPersonIsAnsweredFor() throws SQLException {
        var columns = new TreeMap<String, Set<String>>();
        try (var line = data.getConnection();
                var found = line.getMetaData().getColumns(null, null, "%", "%")) {
            while (found.next()) {
                String schema = found.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
                if (schema.equals("public")) {
                    columns.computeIfAbsent(lower(found.getString("TABLE_NAME")), _ -> new TreeSet<>())
                            .add(lower(found.getString("COLUMN_NAME")));
                }
            }
        }
        // PostgreSQL names indexes beside tables, and Flyway's own tables are no product's.
        var tables = new TreeSet<>(sql.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'",
                String.class));
        var answered = book().all(nobody()).stream()
                .flatMap(kept -> kept.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        // Made by a house of tests, where it has the same database.
        tables.removeIf(table -> table.startsWith("house_"));
        assertThat(tables).as("tables").containsAll(answered).containsAll(OF_NOBODY);
        tables.removeAll(answered);
        assertThat(tables).as("tables that no room answers for").isEqualTo(new TreeSet<>(OF_NOBODY));
        for (String table : OF_NOBODY) {
            assertThat(columns.get(table))
                    .as("columns of " + table + ", in which nobody is said to be")
                    .noneMatch(column -> TO_A_PERSON.matcher(column).matches());
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Test
    void everyKindAndEveryColumnHasItsTextAndStandsOnce() throws IOException {
        var texts = new Properties();
        try (var file = KeptContract.class.getResourceAsStream("/vaadin-i18n/translations_en.properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        var book = book();
        var all = book.all(nobody());
        assertThat(all).extracting(Kept::kind).doesNotHaveDuplicates();
        for (var kept : all) {
            assertThat(texts).containsKey("account.kept.kind." + kept.kind());
            var table = book.read(kept);
            assertThat(table.columns()).as(kept.kind()).first().isEqualTo("at");
            assertThat(table.columns())
                    .as(kept.kind())
                    .allSatisfy(column -> assertThat(texts).containsKey("account.kept.column." + column));
            assertThat(table.rows()).as(kept.kind()).isEmpty();
        }
    }

    @Test
    void nobodyIsErasedWithoutAnError() {
        rooms(BarsErasure.class)
                .forEach(bar -> assertThat(bar.refusal(nobody())).isEmpty());
        rooms(ErasesWords.class).forEach(room -> room.erase(nobody()));
    }

    @Test
    void onesOwnIsCountedAndExportedAndNoOtherPersons() throws IOException {
        var own = person("=HYPERLINK(1)");
        var other = person("Other");
        notice(own, "2026-11-01T00:00:00Z");
        notice(own, "2026-10-01T00:00:00Z");
        notice(other, "2026-09-01T00:00:00Z");
        audit(own, other);
        var book = book();
        var lines = book.lines(own);
        assertThat(lines).extracting(KeptLine::kind).containsExactly("person", "notices", "audit");
        assertThat(lines.get(1).count()).isEqualTo(2);
        assertThat(lines.get(1).since()).contains(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(lines.get(1).fate()).isEqualTo(Kept.Fate.GOES);
        assertThat(book.lines(nobody())).isEmpty();

        var zip = archive(book, own);
        assertThat(zip).containsOnlyKeys("person.csv", "notices.csv", "audit.csv", "README.txt");
        assertThat(zip.get("person.csv")).contains("'=HYPERLINK(1)").doesNotContain("Other");
        assertThat(zip.get("notices.csv").lines().toList().get(1)).startsWith("2026-10-01T00:00:00Z,notice.moved");
        assertThat(zip.get("audit.csv"))
                .contains("person.change,SELF", "person.open,OTHER")
                .doesNotContain(other.toString(), "secret reason");
    }

    private TreeMap<String, String> archive(KeptBook book, PersonId of) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var texts = new com.vaadin.flow.i18n.DefaultI18NProvider(List.of(Locale.ENGLISH));
        try (var zip = new KeptArchive(texts).begin(bytes, Locale.ENGLISH)) {
            book.all(of).forEach(kept -> zip.add(book.read(kept)));
            zip.explain();
        }
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void howMuchThereIsIsOneQueryWhateverThereIs() {
        var own = person("A");
        var empty = data.during(() -> book().lines(nobody()));
        for (int i = 0; i < 40; i++) {
            notice(own, START.toString());
        }
        assertThat(data.during(() -> book().lines(own))).hasSameSizeAs(empty);
        assertThat(empty.size()).isLessThanOrEqualTo(7);
    }

    private static PersonId nobody() {
        return new PersonId(UUID.randomUUID());
    }

    private PersonId person(String family) {
        var unit = UUID.randomUUID();
        var id = UUID.randomUUID();
        sql.update(
                "insert into org_unit (id, version, name, sort_key, path) values (?, 0, 'U', 'u', ?)",
                unit,
                unit + "/");
        sql.update(
                "insert into person (id, version, sign_in_name, sign_in_key, personnel_number, personnel_key, family,"
                        + " given, patronymic, family_latin, given_latin, patronymic_latin, sort_key, fold, unit,"
                        + " language, active, sessions_valid_from)"
                        + " values (?, 0, ?, ?, ?, ?, ?, 'B', '', '', '', '', 'a', 'a', ?, 'kk', true, ?)",
                id,
                id.toString(),
                id.toString(),
                id.toString(),
                id.toString(),
                family,
                unit,
                START.atOffset(ZoneOffset.UTC));
        return new PersonId(id);
    }

    private void notice(PersonId person, String at) {
        sql.update(
                "insert into notice (id, person, what, facts, link, told_at) values (?, ?, 'notice.moved', '[]', '', ?)",
                UUID.randomUUID(),
                person.value(),
                Instant.parse(at).atOffset(ZoneOffset.UTC));
    }

    /** Far from the rows of others, who share this database. */
    private void audit(PersonId own, PersonId other) {
        long position = UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE;
        row(position, own, "person.change", own);
        row(position + 1, other, "person.open", own);
        row(position + 2, other, "person.open", other);
    }

    private void row(long position, PersonId actor, String action, PersonId subject) {
        sql.update(
                "insert into audit_row (position, happened_at, actor, action, subject, details, previous_hash, row_hash)"
                        + " values (?, ?, ?, ?, ?, '{\"reason\":\"secret reason\"}', '', '')",
                position,
                START.atOffset(ZoneOffset.UTC),
                actor.value(),
                action,
                subject.toString());
    }
}
