package kz.ustaz.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.account.AuditDesk;
import kz.ustaz.account.AuditQuery;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.PeopleQuery;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.proofs.ProofHouse;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.study.Programme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A large academy: what the desks ask the database does not grow with the people, the runs, the audit and the attempts.
 * One trainee is in all runs and made all attempts, and one run has all people.
 */
@Tag("deep")
class LargeRoomTest {

    private static final String QUIZ = "short-quiz";
    private static final List<String> FAMILIES =
            List.of("Әбенов", "Серіков", "Қасымов", "Иванов", "Өтегенов", "Юсупов");
    private static final List<String> GIVEN = List.of("Ержан", "Айгүл", "Нұрлан", "Мария", "Ғалым", "Іңкәр");
    private static final double MOST_SECONDS = 2;
    private static final int AUDIT_ROWS_AT_ONCE = 100;

    @TempDir
    Path data;

    private final Random chance = new Random(20261125);
    private final List<Caller> people = new ArrayList<>();
    private final List<RunId> runs = new ArrayList<>();
    private final Map<String, Double> seconds = new TreeMap<>();
    private ProofHouse house;
    private UUID unit;
    private Caller administrator;
    private int attempts;

    @Test
    void theDesksAskTheSameOfTwoThousandAsOfTwenty() {
        try (var opened = ProofHouse.in(data)) {
            house = opened;
            administrator = house.product().person("head");
            get(Founding.class).grant(administrator.person(), Role.ADMINISTRATOR, new Scope.Installation());
            unit = get(Founding.class).unit("Large academy", null);

            grow(20, 2, 200);
            callAll();
            var small = callAll();
            grow(2000, 200, 20_000);
            var large = callAll();

            large.forEach((call, count) -> System.out.printf(
                    "large room: %-26s %d statements, %.0f ms%n", call, count, 1000 * seconds.get(call)));
            // names are fetched a thousand at a time, and a run of two thousand shows them all
            small.computeIfPresent("run", (call, asked) -> asked + 1);
            assertThat(large).isEqualTo(small);
            assertThat(seconds).allSatisfy((call, time) -> assertThat(time).isLessThan(MOST_SECONDS));
            theChainOfTheAuditIsWhole();
        }
    }

    private void theChainOfTheAuditIsWhole() {
        long began = System.nanoTime();
        var chain = get(AuditDesk.class).chain(administrator);
        System.out.printf(
                "large room: the chain of %d audit rows was walked in %.0f ms%n",
                chain.rows(), (System.nanoTime() - began) / 1e6);
        assertThat(chain.rows()).isGreaterThanOrEqualTo(20_000);
        assertThat(chain.brokenAt()).isNull();
    }

    private void grow(int manyPeople, int manyRuns, int auditRows) {
        long began = System.nanoTime();
        var names = new ArrayList<String>();
        while (people.size() < manyPeople) {
            String name = "large" + people.size();
            names.add(name);
            var created = (Outcome.Done<PersonId>) get(People.class).create(administrator, described(name));
            people.add(new Caller(created.result()));
        }
        while (runs.size() < manyRuns) {
            var wanted = new Runs.NewRun(
                    "Run " + runs.size(),
                    unit,
                    ZoneId.of("Asia/Almaty"),
                    "en",
                    LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(300)));
            var made = (Runs.Creation.Made) get(Runs.class).create(administrator, wanted);
            runs.add(made.run());
            get(Runs.class).enrol(administrator, made.run(), List.of("large0"));
        }
        long enrolling = System.nanoTime();
        get(Runs.class).enrol(administrator, runs.getFirst(), names);
        System.out.printf(
                "large room: %d people were enrolled at once in %.0f ms%n",
                names.size(), (System.nanoTime() - enrolling) / 1e6);
        attempt(manyRuns);
        audit(auditRows);
        System.out.printf("large room: it grew in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private NewPerson described(String name) {
        return new NewPerson(name, "L-" + name, any(FAMILIES), any(GIVEN), "", "Family", "Given", "", unit, "en");
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }

    private void attempt(int many) {
        var trainee = people.getFirst();
        var enrolment = EnrolmentId.of(house.enrolment(trainee));
        for (; attempts < many; attempts++) {
            var start = (Sittings.Start.Open) get(Sittings.class).start(trainee, enrolment, QUIZ, "");
            get(Sittings.class).handIn(trainee, start.attempt());
        }
    }

    private void audit(int rows) {
        var transaction = new TransactionTemplate(get(PlatformTransactionManager.class));
        int present = get(AuditDesk.class).count(administrator, everything());
        for (int i = present; i < rows; i += AUDIT_ROWS_AT_ONCE) {
            transaction.executeWithoutResult(status -> {
                for (int j = 0; j < AUDIT_ROWS_AT_ONCE; j++) {
                    var actor = people.get(chance.nextInt(people.size()));
                    var subject = people.get(chance.nextInt(people.size()));
                    get(Audit.class)
                            .record(actor, "person.open", subject.person().toString(), Map.of());
                }
            });
        }
    }

    private static AuditQuery everything() {
        return new AuditQuery(null, null, "", "");
    }

    private Map<String, Integer> callAll() {
        var counted = new TreeMap<String, Integer>();
        var list = get(People.class);
        var audit = get(AuditDesk.class);
        var trainee = people.getFirst();
        var family = new PeopleQuery("юсупов", null, true, PeopleQuery.Order.UNIT, true);
        count(counted, "people", () -> list.list(administrator, PeopleQuery.all(), 0, 50));
        count(counted, "people, the last", () -> list.list(administrator, PeopleQuery.all(), people.size() - 10, 50));
        count(counted, "people, searched", () -> list.list(administrator, family, 0, 50));
        count(counted, "people, counted", () -> list.count(administrator, family));
        count(counted, "person", () -> list.card(administrator, trainee.person()));
        count(counted, "runs", () -> get(Runs.class).list(administrator));
        count(counted, "run", () -> get(Runs.class).roll(administrator, runs.getFirst()));
        count(counted, "audit", () -> audit.list(administrator, everything(), 0, 100));
        count(
                counted,
                "audit of a name",
                () -> audit.list(administrator, new AuditQuery(null, null, "юсупов", "person.open"), 0, 100));
        count(counted, "audit, counted", () -> audit.count(administrator, everything()));
        count(counted, "audit, actions", () -> audit.actions(administrator));
        count(counted, "programme", () -> get(Programme.class).show(trainee));
        count(counted, "results", () -> get(Sittings.class).attempts(trainee));
        count(
                counted,
                "quiz",
                () -> get(Sittings.class).offer(trainee, EnrolmentId.of(house.enrolment(trainee)), QUIZ));
        return counted;
    }

    private void count(Map<String, Integer> counted, String call, Runnable what) {
        long began = System.nanoTime();
        counted.put(call, house.product().statements(what).size());
        seconds.put(call, (System.nanoTime() - began) / 1e9);
    }

    private <T> T get(Class<T> type) {
        return house.product().bean(type);
    }
}
