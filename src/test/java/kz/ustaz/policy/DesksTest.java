package kz.ustaz.policy;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Scope;
import kz.ustaz.policy.DeskCalls.DeskCall;
import kz.ustaz.policy.Policy.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Every public method of every desk is for those whom the policy names, and for nobody else. */
@PolicyHouse
class DesksTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcTemplate sql;

    /** Where a trainee meets the questions of his own exam, and a marker the answers that were given him to mark. */
    private static final Set<String> OWN_ATTEMPT = Set.of(
            "assessment.Marking.next(Caller, RunId, String)",
            "assessment.Marking.task(Caller, RunId, UUID)",
            "assessment.Sittings.open(Caller, AttemptId)",
            "assessment.Sittings.handIn(Caller, AttemptId)",
            "assessment.Sittings.review(Caller, AttemptId)",
            // the quiz itself is in the offer, and no screen shows a question of it
            "assessment.Sittings.offer(Caller, EnrolmentId, String)");

    /** The owner's wherever he learns, and when he learns nowhere. */
    private static final Set<String> OF_NO_RUN = Set.of("account.Inbox.read(Caller, UUID)");

    /** What somebody keeps when he has left the run. */
    private static final Set<String> HIS_FOR_GOOD = Set.of(
            "certification.OwnCertificates.list(Caller)",
            "certification.OwnCertificates.pdf(Caller, CertificateId, Locale)",
            "certification.OwnCertificates.badge(Caller, CertificateId, Locale)");

    private final Policy policy = Policy.read();
    private final Map<String, Read> tables = new HashMap<>();

    @Test
    void thePolicyNamesEveryMethodOfEveryDeskAndNoOther() {
        var found = house.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith("kz.ustaz.") && Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.getName().startsWith("kz.ustaz.demo."))
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .map(method -> named(type, method)))
                .collect(toSet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(policy.desks().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyMethod() {
        var calls = new DeskCalls(cast, desks).all().stream().collect(Collectors.groupingBy(DeskCall::method));
        assertThat(calls.keySet())
                .containsExactlyInAnyOrderElementsOf(policy.desks().keySet());
        return policy.desks().entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey() + " is for "
                                + String.join(", ", rule.getValue().words()),
                        () -> check(rule.getValue(), calls.get(rule.getKey()))));
    }

    @Test
    void nobodyGivesOrTakesMoreThanHeHas() {
        var unitsOwn = cast.caller(Who.ADMINISTRATOR_OF_UNIT);
        var run = new Scope.Run(cast.newPlace().run().value());
        var grants = desks.grants();
        var everywhere = new Scope.Installation();
        for (var asked : List.<Callable<?>>of(
                () -> grants.give(unitsOwn, unitsOwn.person(), Role.ADMINISTRATOR, everywhere),
                () -> grants.give(unitsOwn, unitsOwn.person(), Role.LEAD, run),
                () -> grants.give(unitsOwn, cast.id(Who.OWNER), Role.AUTHOR, everywhere),
                () -> desks.people().reset(unitsOwn, cast.id(Who.ADMINISTRATOR)),
                () -> desks.people().deactivate(unitsOwn, cast.root.person()),
                () -> desks.people().deactivate(cast.root, cast.root.person()))) {
            assertThat(Reply.to(asked)).isInstanceOf(Reply.No.class);
        }
    }

    private void check(Rule rule, List<DeskCall> calls) throws Exception {
        for (var call : calls) {
            if (rule.byLink()) {
                isForWhoHasTheLink(call);
            } else {
                isForItsOwnersAlone(call, rule);
            }
        }
    }

    private void isForWhoHasTheLink(DeskCall call) {
        assertThat(call.by(cast.root, call.target().get())).isInstanceOf(Reply.Given.class);
        assertThat(call.by(cast.root, call.missing().get())).isInstanceOf(Reply.No.class);
    }

    private void isForItsOwnersAlone(DeskCall call, Rule rule) throws Exception {
        Object target = call.target().get();
        for (Who who : rule.allowed()) {
            var reply = call.by(cast.caller(who), target);
            assertThat(reply).as(who.word()).isInstanceOf(Reply.Given.class);
            if (who != Who.AUTHOR && who != Who.REVIEWER && !OWN_ATTEMPT.contains(call.method())) {
                assertThat(String.valueOf(reply))
                        .as("what %s is told of a question for exams alone", who.word())
                        .doesNotContain(CourseWithPractice.SECRET);
            }
        }
        if (!rule.isOpen()) {
            lastsAsLongAsTheRight(call, rule, target);
        }
        var before = modifications();
        refuses(call, rule, target);
        if (!modifications().equals(before)) {
            // something was written and perhaps rolled back: once more, looking at what
            var rows = rows();
            refuses(call, rule, target);
            assertThat(changed(rows, rows()))
                    .as("rows changed by who was refused")
                    .isEmpty();
        }
    }

    private void refuses(DeskCall call, Rule rule, Object target) {
        for (Who who : rule.refused()) {
            var no = call.by(cast.caller(who), target);
            assertThat(no).as(who.word()).isInstanceOf(Reply.No.class);
            assertThat(no)
                    .as("what %s hears of an id that exists and of one that does not", who.word())
                    .isEqualTo(call.by(cast.caller(who), call.missing().get()));
        }
    }

    /** Not longer: whoever could call it cannot when he is deactivated, has lost his grants, or is out of the run. */
    private void lastsAsLongAsTheRight(DeskCall call, Rule rule, Object target) throws Exception {
        var tried = rule.isForEverybodySignedIn() ? Set.of(Who.OWNER) : rule.allowed();
        for (Who who : tried) {
            var caller = cast.caller(who);
            assertThat(cast.whileDeactivated(who, () -> call.by(caller, target)))
                    .as(who.word() + ", deactivated")
                    .isInstanceOf(Reply.No.class);
            if (who.role.isPresent()) {
                assertThat(cast.withoutGrants(who, () -> call.by(caller, target)))
                        .as(who.word() + ", without grants")
                        .isInstanceOf(Reply.No.class);
            } else if (!rule.isForEverybodySignedIn() && !OF_NO_RUN.contains(call.method())) {
                assertThat(cast.whileWithdrawn(who, () -> call.by(caller, target)))
                        .as(who.word() + ", out of the run")
                        .isInstanceOf(HIS_FOR_GOOD.contains(call.method()) ? Reply.Given.class : Reply.No.class);
            }
            assertThat(call.by(caller, target)).as(who.word() + ", again").isInstanceOf(Reply.Given.class);
        }
    }

    /** What each table held when it was last read. */
    private record Read(long modification, Set<String> rows) {}

    /**
     * The whole database as text. Read again is only what the database says was written since.
     */
    private Map<String, Set<String>> rows() {
        modifications()
                .forEach((table, modification) -> tables.compute(
                        table,
                        (name, read) -> read != null && read.modification() == modification
                                ? read
                                : new Read(modification, rowsOf(name))));
        return tables.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, table -> table.getValue().rows()));
    }

    /**
     * When each table was written last, without what the product writes by itself every few seconds, and without what
     * files hold: each piece belongs to a row that has its hash. A write that was rolled back counts as one.
     */
    private Map<String, Long> modifications() {
        var last = new HashMap<String, Long>();
        sql.query(
                "select table_name, last_modification from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and upper(table_name) not in ('SERVER_BEAT', 'ATTEMPT_HEARD', 'BLOB_PIECE')",
                table -> {
                    last.put(table.getString(1), table.getLong(2));
                });
        return last;
    }

    private Set<String> rowsOf(String table) {
        return new HashSet<>(
                sql.queryForList("script simple nopasswords nosettings table \"" + table + '"', String.class));
    }

    private static Set<String> changed(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        var changed = new HashSet<String>();
        after.forEach((table, rows) -> {
            // the very same set was not read again
            if (rows != before.get(table)) {
                changed.addAll(changed(before.getOrDefault(table, Set.of()), rows));
            }
        });
        return changed;
    }

    private static Set<String> changed(Set<String> before, Set<String> after) {
        var gone = new HashSet<>(before);
        gone.removeAll(after);
        var changed = new HashSet<>(after);
        changed.removeAll(before);
        changed.addAll(gone);
        return changed;
    }

    private static String named(Class<?> desk, Method method) {
        String room = desk.getPackageName().replace("kz.ustaz.", "");
        return room + "." + desk.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
