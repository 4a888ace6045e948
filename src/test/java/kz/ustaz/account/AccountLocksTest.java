package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What two do to the same people at once, and what is looked up of them. */
@AccountRoom
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:locks;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
@Timeout(60)
class AccountLocksTest {

    private static final String PASSWORD = "four plain horses";

    @Autowired
    Founding founding;

    @Autowired
    People people;

    @Autowired
    GrantDesk grants;

    @Autowired
    Invitations invitations;

    @Autowired
    Persons persons;

    @Autowired
    Names names;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID unit;
    Caller one;
    Caller other;
    PersonId trainee;

    @BeforeEach
    void found() {
        jdbc.update("update person set active = false");
        unit = founding.unit("Академия", null);
        one = new Caller(person("one"));
        other = new Caller(person("other"));
        List.of(one, other).forEach(who -> founding.grant(who.person(), Role.ADMINISTRATOR, new Scope.Installation()));
        trainee = person("trainee");
    }

    private PersonId person(String name) {
        String unique = name + "-" + UUID.randomUUID().toString().substring(28);
        var description =
                new NewPerson(unique, "N-" + unique.toUpperCase(Locale.ROOT), "О", "Ә", "", "", "", "", unit, "kk");
        return founding.person(description, PASSWORD);
    }

    @Test
    void of_two_administrators_who_remove_each_other_at_once_one_stays() throws Exception {
        var refused = whileHeld(
                () -> people.deactivate(one, other.person()), () -> people.deactivate(other, one.person()), () -> {});
        assertThatThrownBy(refused::get).hasCauseInstanceOf(NotAllowed.class);
        assertThat(persons.isActive(one.person().value())).isTrue();
    }

    @Test
    void who_resets_somebody_that_is_just_setting_his_password_waits_for_nobody_in_a_circle() throws Exception {
        String link = transaction.execute(_ -> people.reset(one, trainee)) instanceof Outcome.Done<HandOver>(var handed)
                ? handed.path().substring("welcome/".length())
                : "";
        var late = whileHeld(
                () -> persons.lockById(trainee.value()),
                () -> invitations.welcome(link, "another plain horse"),
                () -> people.reset(one, trainee));
        assertThat(late.get()).as("the older link").isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void who_opens_anothers_record_is_written_down() {
        people.open(one, trainee);
        people.open(one, one.person());
        people.card(one, trainee);
        assertThat(jdbc.queryForList(
                        "select subject from audit_row where actor = ? and action = 'person.open'",
                        String.class,
                        one.person().value()))
                .containsExactly(trainee.toString());
    }

    @Test
    void people_are_found_by_sign_in_name_or_number_in_any_case_among_thousands() {
        var gone = person("gone");
        String name = persons.findById(trainee.value()).orElseThrow().signInName;
        String number = persons.findById(one.person().value()).orElseThrow().personnelNumber;
        String inactive = persons.findById(gone.value()).orElseThrow().signInName;
        people.deactivate(one, gone);
        var words = Stream.concat(
                        IntStream.range(0, 2500).mapToObj(i -> "nobody" + i),
                        Stream.of(name.toUpperCase(Locale.ROOT), number.toLowerCase(Locale.ROOT), inactive))
                .toList();
        assertThat(names.byKeys(words))
                .isEqualTo(
                        Map.of(name.toUpperCase(Locale.ROOT), trainee, number.toLowerCase(Locale.ROOT), one.person()));
    }

    @Test
    void a_role_in_a_run_is_given_only_where_there_is_one() {
        assertThatThrownBy(() -> grants.give(one, trainee, Role.LEAD, new Scope.Run(AccountRoom.NO_RUN)))
                .isInstanceOf(NotFound.class);
        assertThat(grants.give(one, trainee, Role.LEAD, new Scope.Run(UUID.randomUUID())))
                .isInstanceOf(Outcome.Done.class);
    }

    /** The first holds its locks until the second waits for one of them; then does something more and ends. */
    private <T> Future<T> whileHeld(Runnable first, Callable<T> second, Runnable more)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var waiting = transaction.execute(_ -> {
                first.run();
                var running = threads.submit(second);
                awaitBlocked(running);
                more.run();
                return running;
            });
            threads.shutdown();
            threads.awaitTermination(30, TimeUnit.SECONDS);
            return waiting;
        }
    }

    private void awaitBlocked(Future<?> running) {
        String blocked = "select count(*) from information_schema.sessions where blocker_id is not null";
        while (!running.isDone() && jdbc.queryForObject(blocked, Integer.class) == 0) {
            Thread.onSpinWait();
        }
    }
}
