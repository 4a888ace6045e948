package kz.ustaz.policy;

import static kz.ustaz.policy.Cast.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import kz.ustaz.account.Erasure;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.certification.Plan;
import kz.ustaz.certification.Verified;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.question.Answer;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the whole product keeps of somebody, and what of it is left when his name was erased. */
@PolicyHouse
class ErasureTest {

    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-9a-fA-F]{4})");

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private Founding founding;

    @Autowired
    private Names names;

    @Autowired
    private JdbcTemplate sql;

    private PersonId person;
    private Caller himself;
    private String number;
    private String family;
    private String latin;
    private RunId run;
    private EnrolmentId enrolment;

    @BeforeEach
    void enter() {
        number = "Z" + UUID.randomUUID().toString().substring(24);
        // Nobody else is called so, of whatever test.
        family = "Зейнолғабден" + letters('а');
        latin = "Zeinolg" + letters('a');
        person = founding.person(
                new NewPerson("zein." + number, number, family, "Асан", "", latin, "", "", cast.department, "en"),
                Cast.PASSWORD);
        himself = new Caller(person);
        run = cast.newEmptyRun();
        enrolment = desks.runs().enrol(cast.root, run, List.of(number)).roll().members().stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow()
                .enrolment();
    }

    /** Twelve of the sixteen after the first one, as the number has them. */
    private String letters(char first) {
        return number.substring(1)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (first + Character.digit(digit, 16))))
                .collect(Collectors.joining());
    }

    private AttemptId essay() {
        var start = (Sittings.Start.Open) desks.sittings().start(himself, enrolment, CourseWithPractice.ESSAY, "");
        var text = Answer.of("text", "Somebody holds the money.");
        desks.sittings().answer(himself, start.attempt(), 0, UUID.randomUUID(), 1, 0, false, text);
        return start.attempt();
    }

    private void practicum() {
        done(desks.practicums().begin(himself, enrolment));
        done(desks.practicums().handIn(himself, enrolment, Cast.plan()));
        desks.practicums().keep(himself, enrolment, new Plan("", "By " + family, "", "", null, "", ""));
    }

    private String certificate() {
        String given = (UUID.randomUUID() + "" + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 28)
                .toUpperCase(Locale.ROOT);
        sql.update(
                "insert into certificate (id, number, kind, person, run_id, enrolment_id, edition, facts, issued_by,"
                        + " issued_at, expires_at) select ?, ?, 'COURSE', ?, r.id, ?, r.edition,"
                        + " '{\"course\":{\"en\":\"Course\"},\"issuer\":\"Academy\",\"zone\":\"UTC\"}', ?,"
                        + " current_timestamp, timestamp with time zone '2100-01-01 00:00:00+00' from run r where r.id = ?",
                UUID.randomUUID(),
                given,
                person.value(),
                enrolment.value(),
                cast.id(Who.LEAD).value(),
                run.value());
        return given;
    }

    @Test
    void oneTakesAlongWhatOneMaySeeAndNoMore() throws IOException {
        var attempt = essay();
        desks.sittings().handIn(himself, attempt);
        practicum();
        var files = export();
        assertThat(files)
                .containsKeys(
                        "person.csv",
                        "enrolments.csv",
                        "attempts.csv",
                        "answers.csv",
                        "practicum-plans.csv",
                        "audit.csv")
                .containsKeys("notices.csv", "README.txt");
        assertThat(files.get("person.csv")).contains(family, number);
        assertThat(files.get("practicum-plans.csv")).contains("Objective");
        assertThat(files.get("README.txt")).contains("attempts.csv: ", "marks_of: ");
        assertThat(String.join("", files.values())).doesNotContain(CourseWithPractice.SECRET, "Well said");
        assertThat(desks.kept().list(himself)).extracting(line -> line.kind()).contains("person", "attempts");
    }

    private Map<String, String> export() throws IOException {
        var bytes = new ByteArrayOutputStream();
        desks.kept().export(himself, Locale.ENGLISH, bytes, () -> {});
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void onesCertificatesComeAlongAsPapers() throws IOException {
        String given = certificate();
        var files = export();
        assertThat(files).containsKey("certificates.csv");
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("certificates/") && name.endsWith(".pdf"));
        assertThat(files.get("certificates.csv")).contains(given);
    }

    /** The pre-test shows its score at once, and its answers when they are released. */
    @Test
    void whatIsNotReleasedYetIsCountedAndNotTold() throws IOException {
        var start = (Sittings.Start.Open) desks.sittings().start(himself, enrolment, "pre-test", "");
        desks.sittings().handIn(himself, start.attempt());
        var seen = desks.sittings().review(himself, start.attempt()).seen();
        assertThat(List.of(seen.score(), seen.answers())).containsExactly(true, false);

        // Past the desk, which takes only answers of the kinds that the pre-test asks.
        sql.update(
                "update attempt_step set answer = 'Somebody holds the money.' where attempt = ?",
                start.attempt().value());
        var before = export();
        assertThat(before.get("attempts.csv").lines().toList().getLast()).doesNotEndWith(",,,,");
        assertThat(before.get("answers.csv")).contains("pre-test").doesNotContain("Somebody holds");
        assertThat(before.get("marks.csv").lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(",,,"));

        desks.resultRelease().release(cast.caller(Who.LEAD), run, "pre-test", "all sat it");
        var after = export();
        assertThat(after.get("answers.csv")).contains("Somebody holds");
        assertThat(after.get("marks.csv").lines().skip(1)).noneMatch(line -> line.endsWith(",,,"));
    }

    @Test
    void whoIsErasedIsNowhereByNameAndEverythingCountsAsBefore() throws IOException {
        var attempt = essay();
        desks.sittings().handIn(himself, attempt);
        practicum();
        String given = certificate();
        founding.grant(person, Role.OBSERVER, new Scope.Run(run.value()));
        desks.ownMail().choose(himself, latin + "@academy.kz", true);
        done(desks.people().deactivate(cast.root, person));
        var look = desks.erasure().look(cast.root, person);
        assertThat(look.refused()).isEmpty();
        assertThat(look.name()).startsWith(family);
        var before = counts();

        var after =
                done(desks.erasure().erase(cast.root, person, " " + number.toLowerCase(Locale.ROOT), "asked for it"));

        assertThat(after.erased()).isTrue();
        assertThat(after.name()).isEqualTo("— " + person.toString().substring(30));
        var lost = counts();
        lost.replaceAll((table, rows) -> rows - before.get(table));
        lost.values().removeIf(rows -> rows == 0);
        assertThat(lost).containsOnlyKeys("audit_row", "mail_address", "notice", "practicum_draft");
        assertThat(lost).containsEntry("audit_row", 1L);
        assertThat(everything()).doesNotContainIgnoringCase(family, number, latin);
        assertThat(desks.runs().roll(cast.root, run).members())
                .extracting(member -> member.name())
                .containsExactly(after.name());
        assertThat(names.of(List.of(person)).get(person).erased()).isTrue();
        assertThat(names.byKeys(List.of(number))).isEmpty();
        var verified = (Verified.Found) desks.verifying().number(given, "10.1.1." + before.size());
        assertThat(verified.name() + verified.latin()).isEmpty();
        assertThat(verified.validity().holds()).isTrue();
        assertThat(desks.audit().chain(cast.root).brokenAt()).isNull();
    }

    @Test
    void whoIsErasedStaysSo() {
        done(desks.people().deactivate(cast.root, person));
        done(erase(number, "asked for it"));
        var audited = counts().get("audit_row");
        done(erase("anything", ""));
        assertThat(counts().get("audit_row")).isEqualTo(audited);
        var card = desks.people().card(cast.root, person);
        assertThat(card.erased()).isTrue();
        var other = cast.newDescription(cast.department);
        assertThat(refusal(desks.people().reactivate(cast.root, person))).isEqualTo("account.erase.done-before");
        assertThat(refusal(desks.people().change(cast.root, person, other))).isEqualTo("account.erase.done-before");
        assertThat(refusal(desks.grants().give(cast.root, person, Role.AUTHOR, new Scope.Installation())))
                .isEqualTo("account.erase.done-before");
        // His number is free for another.
        var again = new NewPerson("n" + number, number, "Ахметов", "Асан", "", "", "", "", cast.department, "en");
        done(desks.people().create(cast.root, again));
    }

    @Test
    void noSlipOfAFingerErases() {
        assertThat(refusal(erase(number, "asked for it"))).isEqualTo("account.erase.active");
        assertThat(refusal(desks.erasure().erase(cast.root, cast.root.person(), "P root", "tired")))
                .isEqualTo("account.erase.not-oneself");
        done(desks.people().deactivate(cast.root, person));
        assertThat(refusal(erase("", "asked for it"))).isEqualTo("number account.erase.number-differs");
        assertThat(refusal(erase("P root", "asked for it"))).isEqualTo("number account.erase.number-differs");
        assertThat(refusal(erase(number, " "))).isEqualTo("reason account.erase.no-reason");
        assertThat(refusal(erase(number, "x".repeat(301)))).isEqualTo("reason account.erase.no-reason");
        assertThat(refusal(erase(number, family.toUpperCase(Locale.ROOT) + " asked for it")))
                .isEqualTo("reason account.erase.named");
        assertThat(desks.erasure().look(cast.root, person).erased()).isFalse();
    }

    @Test
    void whoSitsOrLeadsIsNotErasedYet() {
        var attempt = essay();
        done(desks.people().deactivate(cast.root, person));
        assertThat(refusal(erase(number, "asked"))).isEqualTo("assessment.erase.open");
        assertThat(desks.erasure().look(cast.root, person).refused()).hasSize(1);
        done(desks.people().reactivate(cast.root, person));
        desks.sittings().handIn(himself, attempt);

        founding.grant(person, Role.LEAD, new Scope.Run(run.value()));
        done(desks.people().deactivate(cast.root, person));
        sql.update("update run set ends_on = ? where id = ?", today(), run.value());
        assertThat(refusal(erase(number, "asked"))).isEqualTo("roster.erase.leads");
        sql.update("update run set ends_on = ? where id = ?", today().minusDays(2), run.value());
        done(erase(number, "asked"));
        assertThat(desks.people().card(cast.root, person).grants()).isEmpty();
    }

    /** Where the run is held it is this day or the next. */
    private LocalDate today() {
        return LocalDate.ofInstant(cast.now(), ZoneOffset.UTC).plusDays(1);
    }

    private Outcome<Erasure.Look> erase(String typed, String reason) {
        return desks.erasure().erase(cast.root, person, typed, reason);
    }

    private static String refusal(Outcome<?> outcome) {
        var fault = ((Outcome.Declined<?>) outcome).faults().getFirst();
        return (fault.field() + " " + fault.why().key()).strip();
    }

    private Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        for (String table : tables()) {
            counts.put(
                    table.toLowerCase(Locale.ROOT),
                    sql.queryForObject("select count(*) from \"" + table + '"', Long.class));
        }
        counts.keySet().removeAll(List.of("attempt_heard", "scheduled_tasks", "server_beat"));
        return counts;
    }

    private List<String> tables() {
        return sql.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class);
    }

    /** All that the database holds, as text, but for the pieces of files. */
    private String everything() {
        var all = new StringBuilder();
        for (String table : tables()) {
            if (!table.equals("BLOB_PIECE")) {
                sql.queryForList("script simple nopasswords nosettings table \"" + table + '"', String.class)
                        .forEach(line -> all.append(decoded(line)).append('\n'));
            }
        }
        return all.toString();
    }

    /** H2 writes what is not ASCII as a backslash and four digits. */
    private static String decoded(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
