package kz.ustaz.account;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.ustaz.account.ImportLine.Verdict;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.TableFile;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for people who come by file. */
@AccountRoom
@Timeout(120)
abstract class PeopleImportContract {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String HEADINGS =
            "Personnel number,Sign-in name,Family name,Given name,Patronymic,Unit,Language\n";

    @Autowired
    Founding founding;

    @Autowired
    PeopleImport desk;

    @Autowired
    People people;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManagerFactory entities;

    private String mark;
    private UUID academy;
    private UUID department;
    private UUID elsewhere;
    private Caller chief;
    private Caller local;

    @BeforeEach
    void found() {
        mark = "I%04d".formatted(NEXT.incrementAndGet());
        academy = founding.unit("Академия " + mark, null);
        department = founding.unit("Бөлім " + mark, academy);
        elsewhere = founding.unit("Өзге " + mark, null);
        chief = new Caller(person("chief", academy));
        founding.grant(chief.person(), Role.ADMINISTRATOR, new Scope.Installation());
        local = new Caller(person("local", academy));
        founding.grant(local.person(), Role.ADMINISTRATOR, new Scope.Unit(academy));
    }

    private PersonId person(String name, UUID unit) {
        return founding.person(
                new NewPerson(name + "." + mark, number(name), "Оразова", "Әлия", "Серікқызы", "", "", "", unit, "kk"),
                "four plain horses");
    }

    private String number(String name) {
        return name + "-" + mark;
    }

    private PeopleImport.Brought read(String csv) {
        return done(desk.read(local, csv.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportLook look(String rows) {
        var brought = read(HEADINGS + rows);
        return done(desk.look(local, brought.table(), brought.proposed()));
    }

    private Outcome<ImportLook> take(String rows) {
        var brought = read(HEADINGS + rows);
        return desk.take(local, brought.table(), brought.proposed());
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).result();
    }

    private static String declined(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        return said(((Outcome.Declined<?>) outcome).faults());
    }

    private static String said(List<Outcome.Fault> faults) {
        return faults.stream()
                .map(fault -> (fault.field() + " " + fault.why().key()).strip())
                .collect(joining("; "));
    }

    /** The faults of the only row, without the beginning of their keys. */
    private String faults(String row) {
        return said(look(row).lines().getFirst().faults()).replace("account.", "");
    }

    private NewPerson known(String name) {
        var id = jdbc.queryForObject(
                "select id from person where personnel_key = ?", UUID.class, Fields.key(number(name)));
        return people.card(chief, new PersonId(id)).description();
    }

    private String unit(UUID id) {
        return (id.equals(academy) ? "Академия " : id.equals(department) ? "Бөлім " : "Өзге ") + mark;
    }

    private String row(String name, String more) {
        return number(name) + "," + name + "." + mark + "," + more + "\n";
    }

    private List<String> deeds() {
        return jdbc.query(
                "select action, details from audit_row where actor = ? order by position",
                (row, _) -> row.getString("action") + " " + row.getString("details"),
                local.person().value());
    }

    private int persons() {
        return jdbc.queryForObject("select count(*) from person", Integer.class);
    }

    @Test
    void who_has_the_number_is_changed_and_who_has_not_is_entered() {
        person("old", academy);
        person("same", academy);
        int before = persons();
        String rows = number("OLD") + ",,Әбдіғалиева,,,Бөлім " + mark + ",орыс тілі\n"
                + row("new", "О’Нил,Ұлан,,бөлім " + mark + ",")
                + row("same", "Оразова,Әлия,Серікқызы,,kk");
        var look = look(rows);
        assertThat(look.lines())
                .extracting(ImportLine::row, ImportLine::verdict, ImportLine::name)
                .containsExactly(
                        tuple(2, Verdict.CHANGED, "Әбдіғалиева Әлия Серікқызы"),
                        tuple(3, Verdict.ADDED, "О’Нил Ұлан"),
                        tuple(4, Verdict.SAME, "Оразова Әлия Серікқызы"));
        assertThat(look.lines().getFirst().changes())
                .containsExactly(
                        new ImportLine.Change(PersonField.FAMILY, "Оразова", "Әбдіғалиева"),
                        new ImportLine.Change(PersonField.UNIT, unit(academy), unit(department)),
                        new ImportLine.Change(PersonField.LANGUAGE, "kk", "ru"));
        assertThat(persons()).as("a trial enters nobody").isEqualTo(before);
        assertThat(known("old").family()).isEqualTo("Оразова");

        assertThat(done(take(rows))).isEqualTo(look);
        assertThat(persons()).isEqualTo(before + 1);
        assertThat(known("old"))
                .isEqualTo(new NewPerson(
                        "old." + mark,
                        number("old"),
                        "Әбдіғалиева",
                        "Әлия",
                        "Серікқызы",
                        "",
                        "",
                        "",
                        department,
                        "ru"));
        assertThat(known("new").language()).as("as who imports reads").isEqualTo("kk");
        assertThat(known("new").unit()).isEqualTo(department);
        assertThat(people.count(
                        local, new PeopleQuery("Ulan " + number("new"), null, false, PeopleQuery.Order.NAME, false)))
                .isEqualTo(1);
        assertThat(look(rows).count(Verdict.SAME)).isEqualTo(3);
    }

    @Test
    void each_who_was_entered_or_changed_stands_in_the_audit_and_the_whole_once() {
        person("old", academy);
        done(take(row("old", "Оразова,Айгүл,,,") + row("new", "Ким,Анна,," + unit(academy) + ",")));
        assertThat(deeds())
                .containsExactly(
                        "person.change {}",
                        "person.add {}",
                        "people.import {\"added\":\"1\",\"changed\":\"1\",\"rows\":\"2\"}");
        assertThat(chain.verify().brokenAt()).isNull();
    }

    @Test
    void a_fault_anywhere_leaves_all_as_it_was() {
        person("old", academy);
        int before = persons();
        String good = row("old", "Ахметова,Әлия,,,") + row("new", "Ким,Анна,," + unit(academy) + ",");
        assertThat(declined(take(good + row("bad", "Smith,Анна,," + unit(academy) + ","))))
                .isEqualTo("account.import.changed-meanwhile");
        assertThat(persons()).isEqualTo(before);
        assertThat(known("old").family()).isEqualTo("Оразова");
        assertThat(deeds()).isEmpty();
    }

    @Test
    void every_fault_has_its_row_its_field_and_its_reason() {
        person("holder", academy);
        String fine = "Ким,Анна,," + unit(academy) + ",";
        assertThat(faults(row("n", fine))).isEmpty();
        assertThat(faults(number("n") + ",,,,,,"))
                .isEqualTo("unit import.missing; signInName import.missing; family import.missing;"
                        + " given import.missing");
        assertThat(faults("," + "n." + mark + "," + fine)).isEqualTo("personnelNumber import.missing");
        assertThat(faults(number("n") + ",ы," + fine)).isEqualTo("signInName rule.sign-in-name");
        assertThat(faults(row("n", "Smith,Анна,," + unit(academy) + ","))).isEqualTo("family rule.cyrillic");
        assertThat(faults(row("n", "Ким,Анна,,Ешқайда,"))).isEqualTo("unit import.unit-unknown");
        assertThat(faults(row("n", "Ким,Анна,," + unit(elsewhere) + ",")))
                .as("a unit of others is as one that is not there")
                .isEqualTo("unit import.unit-unknown");
        assertThat(faults(row("n", fine + "xx"))).isEqualTo("language import.language");
        assertThat(faults(number("n") + ",HOLDER." + mark + "," + fine))
                .isEqualTo("signInName rule.sign-in-name-taken");
        var twice = look("\n" + row("n", fine) + row("N", fine)).lines().getLast();
        assertThat(twice.row()).isEqualTo(4);
        assertThat(said(twice.faults()))
                .isEqualTo("personnelNumber account.import.double; signInName account.import.double");
        assertThat(twice.faults().getFirst().why().values()).containsExactly(3);
    }

    @Test
    void of_units_that_are_called_alike_the_one_above_decides() {
        var other = founding.unit("Басқа " + mark, academy);
        var group = founding.unit("Топ " + mark, department);
        founding.unit("Топ " + mark, other);
        assertThat(faults(row("n", "Ким,Анна,,Топ " + mark + ","))).isEqualTo("unit import.unit-several");
        done(take(row("n", "Ким,Анна,," + unit(department) + "/топ " + mark + ",")));
        assertThat(known("n").unit()).isEqualTo(group);
    }

    @Test
    void of_others_people_nothing_is_told_and_nothing_changed() {
        person("foreign", elsewhere);
        String row = row("foreign", "Ким,Анна,," + unit(academy) + ",");
        var line = look(row).lines().getFirst();
        assertThat(said(line.faults()))
                .isEqualTo("personnelNumber account.import.number-unusable;"
                        + " signInName account.rule.sign-in-name-taken");
        assertThat(line.name()).isEqualTo("Ким Анна");
        assertThat(line.changes()).isEmpty();
        assertThat(faults(number("foreign") + ",,,,,,"))
                .as("not even what is known of them")
                .contains("family import.missing");
        declined(take(row));
        assertThat(known("foreign").family()).isEqualTo("Оразова");
        assertThat(known("foreign").unit()).isEqualTo(elsewhere);
    }

    @Test
    void who_is_mightier_is_seen_and_not_changed() {
        assertThat(faults(number("chief") + ",,Жаңа,,,,")).isEqualTo("import.mightier");
        assertThat(look(number("chief") + ",,,,,,").lines().getFirst().verdict())
                .isEqualTo(Verdict.SAME);
        founding.grant(person("reviewer", academy), Role.REVIEWER, new Scope.Unit(elsewhere));
        assertThat(faults(number("reviewer") + ",,Жаңа,,,,")).isEqualTo("import.mightier");
        founding.grant(person("lead", academy), Role.LEAD, new Scope.Run(UUID.randomUUID()));
        assertThat(faults(number("lead") + ",,Жаңа,,,,")).isEmpty();
    }

    @Test
    void columns_are_known_as_they_were_used_last() {
        String file = "Таб. № " + mark + ",Patronymic,Лауазымы " + mark + "\n" + number("local") + ",Серікқызы,x\n";
        var brought = read(file);
        assertThat(brought.proposed()).isEqualTo(Map.of(1, PersonField.PATRONYMIC));
        assertThat(declined(desk.look(local, brought.table(), brought.proposed())))
                .isEqualTo("personnelNumber account.import.no-number");
        assertThat(declined(desk.take(
                        local,
                        brought.table(),
                        Map.of(0, PersonField.PERSONNEL_NUMBER, 1, PersonField.PERSONNEL_NUMBER))))
                .isEqualTo("personnelNumber account.import.twice");
        done(desk.take(local, brought.table(), Map.of(0, PersonField.PERSONNEL_NUMBER, 2, PersonField.GIVEN_LATIN)));
        assertThat(read(file.replace("Таб", " ТАБ")).proposed())
                .isEqualTo(
                        Map.of(0, PersonField.PERSONNEL_NUMBER, 1, PersonField.PATRONYMIC, 2, PersonField.GIVEN_LATIN));
        done(desk.take(local, brought.table(), Map.of(0, PersonField.PERSONNEL_NUMBER)));
        assertThat(read(file).proposed()).isEqualTo(Map.of(0, PersonField.PERSONNEL_NUMBER, 1, PersonField.PATRONYMIC));
        assertThat(jdbc.queryForList(
                        "select heading from import_heading where heading like '%" + mark.toLowerCase(Locale.ROOT)
                                + "%'",
                        String.class))
                .as("a heading that is not used may be a person")
                .containsExactly("таб. № " + mark.toLowerCase(Locale.ROOT));
    }

    @Test
    void the_template_is_understood_in_each_language_and_its_example_is_nobody() {
        for (var kind : TableFile.values()) {
            for (String language : List.of("en", "ru", "kk")) {
                var brought = done(desk.read(local, desk.template(local, kind, Locale.of(language))));
                assertThat(brought.proposed().values()).as(language).containsExactlyInAnyOrder(PersonField.values());
                var line = done(desk.look(local, brought.table(), brought.proposed()))
                        .lines()
                        .getFirst();
                assertThat(said(line.faults())).isEqualTo("account.import.example");
                assertThat(brought.table().rows().getFirst().cells()).contains(unit(academy));
            }
        }
    }

    @Test
    void what_is_no_table_is_declined() {
        assertThat(declined(desk.read(local, new byte[0]))).isEqualTo("common.table.refused.empty");
    }

    private String many(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> row("m" + i, "Қалиев,Ұлан,," + unit(i % 2 == 0 ? academy : department) + ","))
                .collect(joining());
    }

    private long statements(Runnable what) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        what.run();
        long counted = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return counted;
    }

    @Test
    void a_thousand_people_cost_as_many_questions_as_ten() {
        long ofTen = statements(() -> look(many(10)));
        done(take(many(500)));
        String thousand = many(1_000);
        look(thousand);
        long begun = System.nanoTime();
        long ofThousand = statements(() -> assertThat(look(thousand)).satisfies(look -> {
            assertThat(look.count(Verdict.SAME)).isEqualTo(500);
            assertThat(look.count(Verdict.ADDED)).isEqualTo(500);
        }));
        var looked = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(ofTen).isPositive();
        assertThat(ofThousand).isEqualTo(ofTen);
        assertThat(looked).as("on a machine that does other things too").isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void of_two_who_import_the_same_at_once_one_enters_them() throws Exception {
        var brought = read(HEADINGS + many(20));
        Callable<Outcome<ImportLook>> take = () -> desk.take(local, brought.table(), brought.proposed());
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(take, take));
            int added = 0;
            for (var outcome : outcomes) {
                if (outcome.get() instanceof Outcome.Done<ImportLook>(var look)) {
                    added += look.count(Verdict.ADDED);
                }
            }
            assertThat(added).isEqualTo(20);
        }
    }

    @Test
    void who_administers_nothing_is_not_allowed() {
        var nobody = new Caller(person("nobody", academy));
        var brought = read(HEADINGS + row("n", "Ким,Анна,," + unit(academy) + ","));
        assertThatThrownBy(() -> desk.read(nobody, new byte[0])).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.look(nobody, brought.table(), brought.proposed()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.take(nobody, brought.table(), brought.proposed()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.template(nobody, TableFile.CSV, Locale.ENGLISH))
                .isInstanceOf(NotAllowed.class);
    }
}
