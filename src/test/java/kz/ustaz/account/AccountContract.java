package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.PasswordResets;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.account.ports.UnitPeople;
import kz.ustaz.account.ports.Units;
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
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for this room. */
@AccountRoom
@Timeout(120)
abstract class AccountContract {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String PASSWORD = "four plain horses";

    @Autowired
    PasswordResets resets;

    @Autowired
    Founding founding;

    @Autowired
    Rights rights;

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditDesk auditDesk;

    @Autowired
    People people;

    @Autowired
    GrantDesk grantDesk;

    @Autowired
    RunGrants runGrants;

    @Autowired
    RunStaff staff;

    @Autowired
    UnitDesk unitDesk;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    Invitations invitations;

    @Autowired
    LinkBook links;

    @Autowired
    SignIn signIn;

    @Autowired
    Persons persons;

    @Autowired
    Names names;

    @Autowired
    Units units;

    @Autowired
    UnitPeople unitPeople;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccountRoom.TestClock clock;

    UUID academy;
    UUID department;
    UUID elsewhere;
    Caller chief;
    Caller local;
    PersonId trainee;

    @BeforeEach
    void found() {
        academy = founding.unit("Академия", null);
        department = founding.unit("Бөлім", academy);
        elsewhere = founding.unit("Өзге", null);
        chief = new Caller(person("Бастық", academy));
        founding.grant(chief.person(), Role.ADMINISTRATOR, new Scope.Installation());
        local = new Caller(person("Әкімші", academy));
        founding.grant(local.person(), Role.ADMINISTRATOR, new Scope.Unit(academy));
        trainee = person("Әлия", department);
    }

    private PersonId person(String given, UUID unit) {
        return founding.person(description(given, unit), PASSWORD);
    }

    private static NewPerson description(String given, UUID unit) {
        int number = NEXT.incrementAndGet();
        return new NewPerson("Person." + number, "N-" + number, "Оразова", given, "", "", "", "", unit, "kk");
    }

    private String signInName(PersonId id) {
        return persons.findById(id.value()).orElseThrow().signInName;
    }

    private SignedIn signIn(String name, String password) {
        return (SignedIn) signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password))
                .getPrincipal();
    }

    @Test
    void a_units_grant_covers_the_units_below_it_and_no_others() {
        assertThat(rights.has(local, Role.ADMINISTRATOR, new Scope.Unit(department)))
                .isTrue();
        assertThat(rights.has(local, Role.ADMINISTRATOR, new Scope.Unit(elsewhere)))
                .isFalse();
        assertThat(rights.has(local, Role.ADMINISTRATOR, new Scope.Installation()))
                .isFalse();
        assertThat(rights.has(chief, Role.ADMINISTRATOR, new Scope.Unit(elsewhere)))
                .isTrue();
        assertThat(rights.has(chief, Role.ADMINISTRATOR, new Scope.Run(UUID.randomUUID())))
                .isTrue();
        assertThat(rights.has(chief, Role.AUTHOR, new Scope.Unit(academy))).isFalse();
        var run = UUID.randomUUID();
        founding.grant(trainee, Role.LEAD, new Scope.Run(run));
        assertThat(rights.has(new Caller(trainee), Role.LEAD, new Scope.Run(run)))
                .isTrue();
        assertThat(rights.has(new Caller(trainee), Role.LEAD, new Scope.Run(UUID.randomUUID())))
                .isFalse();
    }

    @Test
    void a_revoked_grant_is_gone_at_once_and_kept_for_ever() {
        grantDesk.give(chief, trainee, Role.AUTHOR, new Scope.Unit(academy));
        assertThat(rights.hasAnywhere(new Caller(trainee), Role.AUTHOR)).isTrue();
        var grant = people.card(chief, trainee).grants().getFirst();
        assertThat(grant.where()).isEqualTo("Академия");
        grantDesk.revoke(chief, grant.id());
        assertThat(rights.hasAnywhere(new Caller(trainee), Role.AUTHOR)).isFalse();
        assertThat(people.card(chief, trainee).grants()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from person_grant where id = ? and revoked_by = ?",
                        Integer.class,
                        grant.id(),
                        chief.person().value()))
                .isEqualTo(1);
    }

    @Test
    void roles_of_a_run_are_given_once_listed_and_revoked_by_the_installations_administrator() {
        var run = UUID.randomUUID();
        var other = UUID.randomUUID();
        runGrants.grant(chief, run, trainee, Role.LEAD);
        runGrants.grant(chief, run, trainee, Role.LEAD);
        runGrants.grant(chief, other, trainee, Role.MARKER);
        var held = runGrants.list(chief, run);
        assertThat(held).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(trainee);
            assertThat(one.role()).isEqualTo(Role.LEAD);
        });
        assertThat(rights.has(new Caller(trainee), Role.LEAD, new Scope.Run(run)))
                .isTrue();
        var id = held.getFirst().id();
        for (var nobody : List.of(local, new Caller(person("Бөтен", academy)))) {
            assertThatThrownBy(() -> runGrants.list(nobody, run)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> runGrants.grant(nobody, run, nobody.person(), Role.OBSERVER))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> runGrants.revoke(nobody, run, id)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> runGrants.revoke(chief, other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runGrants.grant(chief, run, trainee, Role.AUTHOR))
                .isInstanceOf(IllegalArgumentException.class);
        runGrants.revoke(chief, run, id);
        assertThat(runGrants.list(chief, run)).isEmpty();
        assertThat(rights.has(new Caller(trainee), Role.LEAD, new Scope.Run(run)))
                .isFalse();
        assertThat(auditDesk.list(chief, new AuditQuery(null, null, signInName(trainee), "grant.revoke"), 0, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.details()).containsEntry("scope", "run " + run));
    }

    @Test
    void whoever_opens_a_run_leads_it_and_no_run_of_others() {
        var run = UUID.randomUUID();
        var opener = new Caller(trainee);
        assertThat(staff.firstLead(run)).isEmpty();
        runGrants.open(opener, run);
        assertThat(rights.has(opener, Role.LEAD, new Scope.Run(run))).isTrue();
        assertThat(runGrants.list(opener, run)).hasSize(1);
        var other = new Caller(person("Бөтен", academy));
        assertThatThrownBy(() -> runGrants.open(other, run)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runGrants.open(other, AccountRoom.NO_RUN)).isInstanceOf(NotAllowed.class);
        people.deactivate(local, other.person());
        assertThatThrownBy(() -> runGrants.open(other, UUID.randomUUID())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_first_lead_is_who_holds_the_oldest_grant_and_of_those_revoked_only_where_no_other_is() {
        var run = UUID.randomUUID();
        var second = person("Екінші", academy);
        founding.grant(second, Role.ASSISTANT, new Scope.Run(run));
        assertThat(staff.assistants().get(run)).containsExactly(second);
        founding.grant(trainee, Role.LEAD, new Scope.Run(run));
        clock.pass(java.time.Duration.ofSeconds(1));
        founding.grant(second, Role.LEAD, new Scope.Run(run));
        assertThat(staff.firstLead(run)).contains(trainee);
        var leads = runGrants.list(chief, run).stream()
                .filter(grant -> grant.role() == Role.LEAD)
                .toList();
        for (var grant : leads) {
            runGrants.revoke(chief, run, grant.id());
            assertThat(staff.firstLead(run)).contains(grant.person().equals(trainee) ? second : trainee);
            assertThat(staff.firstLeads())
                    .containsEntry(run, staff.firstLead(run).orElseThrow());
        }
    }

    @Test
    void a_lead_gives_and_takes_the_roles_of_his_helpers_in_his_own_run_alone() {
        var run = UUID.randomUUID();
        var other = UUID.randomUUID();
        runGrants.grant(chief, run, trainee, Role.LEAD);
        var lead = new Caller(trainee);
        var helper = person("Көмекші", elsewhere);
        for (var role : List.of(Role.ASSISTANT, Role.MARKER, Role.OBSERVER)) {
            runGrants.grant(lead, run, helper, role);
            runGrants.grant(lead, run, helper, role);
        }
        assertThat(runGrants.list(lead, run))
                .extracting(RunGrants.Held::role)
                .containsExactlyInAnyOrder(Role.LEAD, Role.ASSISTANT, Role.MARKER, Role.OBSERVER);
        for (var role : List.of(Role.LEAD, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUTHOR)) {
            assertThatThrownBy(() -> runGrants.grant(lead, run, helper, role)).isInstanceOf(NotAllowed.class);
        }
        runGrants.grant(chief, other, helper, Role.OBSERVER);
        var theirs = runGrants.list(chief, other).getFirst().id();
        assertThatThrownBy(() -> runGrants.list(lead, other)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runGrants.grant(lead, other, helper, Role.ASSISTANT))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runGrants.revoke(lead, other, theirs)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runGrants.revoke(lead, run, theirs)).isInstanceOf(NotFound.class);
        var own = runGrants.list(chief, run).stream()
                .filter(one -> one.role() == Role.LEAD)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> runGrants.revoke(lead, run, own.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runGrants.grant(lead, run, new PersonId(UUID.randomUUID()), Role.OBSERVER))
                .isInstanceOf(NotFound.class);
        runGrants.list(chief, run).stream()
                .filter(one -> one.person().equals(helper))
                .forEach(one -> runGrants.revoke(lead, run, one.id()));
        assertThat(runGrants.list(lead, run)).hasSize(1);
        assertThat(auditDesk.list(chief, new AuditQuery(null, null, signInName(helper), "grant.give"), 0, 9))
                .hasSize(4)
                .last()
                .satisfies(line -> assertThat(line.details()).containsEntry("role", "ASSISTANT"));
    }

    @Test
    void a_deactivated_person_has_no_rights_and_no_session() {
        founding.grant(trainee, Role.AUTHOR, new Scope.Unit(academy));
        var session = signIn(signInName(trainee), PASSWORD);
        assertThat(persons.holds(trainee.value(), session.since())).isTrue();
        people.deactivate(local, trainee);
        assertThat(persons.holds(trainee.value(), session.since())).isFalse();
        assertThat(rights.isActive(new Caller(trainee))).isFalse();
        assertThat(rights.hasAnywhere(new Caller(trainee), Role.AUTHOR)).isFalse();
        assertThatThrownBy(() -> ownAccount.card(new Caller(trainee))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> signIn(signInName(trainee), PASSWORD)).isInstanceOf(BadCredentialsException.class);
        people.reactivate(local, trainee);
        assertThat(signIn(signInName(trainee), PASSWORD).person()).isEqualTo(trainee);
    }

    @Test
    void an_administrator_keeps_to_his_units_and_below_his_betters() {
        var stranger = person("Бөтен", elsewhere);
        assertThatThrownBy(() -> people.card(local, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.reset(local, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.card(local, new PersonId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.reset(local, chief.person())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.create(local, description("Жаңа", elsewhere)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.change(local, trainee, description("Жаңа", elsewhere)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grantDesk.give(local, local.person(), Role.ADMINISTRATOR, new Scope.Installation()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.list(new Caller(trainee), PeopleQuery.all(), 0, 10))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> auditDesk.list(local, new AuditQuery(null, null, "", ""), 0, 10))
                .isInstanceOf(NotAllowed.class);
        var seen = people.list(local, PeopleQuery.all(), 0, 500).stream()
                .map(PersonLine::id)
                .toList();
        assertThat(seen).contains(trainee.value()).doesNotContain(stranger.value());
    }

    @Test
    void people_are_found_in_any_spelling_and_paged_in_the_database() {
        var query = new PeopleQuery("Aliya oraz", department, false, PeopleQuery.Order.NAME, false);
        assertThat(people.count(local, query)).isEqualTo(1);
        assertThat(people.list(local, query, 0, 10).getFirst().id()).isEqualTo(trainee.value());
        for (var order : PeopleQuery.Order.values()) {
            assertThat(people.list(local, new PeopleQuery("", academy, true, order, true), 1, 1))
                    .hasSize(1);
        }
    }

    @Test
    void names_taken_are_refused_whatever_their_case() {
        var taken = persons.findById(trainee.value()).orElseThrow();
        var again = new NewPerson(
                taken.signInName.toUpperCase(java.util.Locale.ROOT),
                taken.personnelNumber.toLowerCase(java.util.Locale.ROOT),
                "Оразова",
                "Әлия",
                "",
                "",
                "",
                "",
                academy,
                "kk");
        var outcome = (Outcome.Declined<PersonId>) people.create(local, again);
        assertThat(outcome.faults().stream().map(Outcome.Fault::field))
                .containsExactly("signInName", "personnelNumber");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_even_before_a_unit_is_chosen() {
        var empty = new NewPerson("", "", "", "", "", "", "", "", NewPerson.NO_UNIT, "kk");
        var outcome = (Outcome.Declined<PersonId>) people.create(local, empty);
        assertThat(outcome.faults().stream().map(Outcome.Fault::field))
                .containsExactlyInAnyOrder("family", "given", "personnelNumber", "signInName", "unit");
        assertThatThrownBy(() -> people.create(new Caller(trainee), empty)).isInstanceOf(NotAllowed.class);

        String token = transaction
                .execute(_ -> links.make(LinkPurpose.FIRST_ADMINISTRATOR, null))
                .token();
        var first = (Outcome.Declined<PersonId>) invitations.first(token, " ", empty, "short");
        assertThat(first.faults().stream().map(Outcome.Fault::field))
                .containsExactlyInAnyOrder(
                        "organisation", "family", "given", "personnelNumber", "signInName", "password");
    }

    @Test
    void who_loses_a_race_for_a_name_is_told_so_at_the_field() throws Exception {
        for (int round = 0; round < 5; round++) {
            var wanted = description("Егіз", department);
            var outcomes = atOnce(6, () -> people.create(local, wanted));
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Declined.class::isInstance)
                    .hasSize(5)
                    .allSatisfy(outcome -> assertThat(((Outcome.Declined<PersonId>) outcome).faults())
                            .extracting(Outcome.Fault::field)
                            .containsExactly("signInName", "personnelNumber"));
        }
    }

    @Test
    void of_two_who_are_given_the_same_new_name_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            var wanted = description("Егіз", department);
            var twins = new ConcurrentLinkedQueue<>(List.of(person("Бір", department), person("Екі", department)));
            var outcomes = atOnce(2, () -> people.change(local, twins.remove(), wanted));
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void an_invitation_works_once_and_a_reset_ends_sessions_and_is_told() {
        var id = ((Outcome.Done<PersonId>) people.create(local, description("Жаңа", department))).result();
        var first = token(people.invite(local, id));
        var second = token(people.invite(local, id));
        assertThat(invitations.invited(first)).isEmpty();
        assertThat(invitations.invited(second)).contains(signInName(id));
        assertThat(invitations.welcome(second, "password")).isInstanceOf(Outcome.Declined.class);
        assertThat(invitations.welcome(second, PASSWORD)).isInstanceOf(Outcome.Done.class);
        assertThat(invitations.welcome(second, PASSWORD)).isInstanceOf(Outcome.Declined.class);
        assertThat(people.invite(local, id)).isInstanceOf(Outcome.Declined.class);

        var session = signIn(signInName(id), PASSWORD);
        clock.pass(Duration.ofSeconds(1));
        var reset = token(people.reset(local, id));
        assertThat(persons.holds(id.value(), session.since())).isFalse();
        assertThatThrownBy(() -> signIn(signInName(id), PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(resets.since(id, clock.instant().minusMillis(1)))
                .as("just reset")
                .isTrue();
        assertThat(resets.since(trainee, clock.instant().minusMillis(1)))
                .as("another")
                .isFalse();
        clock.pass(Duration.ofHours(24));
        assertThat(resets.since(id, clock.instant().minus(Duration.ofHours(24))))
                .as("a day later")
                .isFalse();
        assertThat(invitations.invited(reset)).as("a day later").isEmpty();
        reset = token(people.reset(local, id));
        clock.pass(Duration.ofHours(20));
        assertThat(invitations.welcome(reset, "another plain horse")).isInstanceOf(Outcome.Done.class);
        assertThat(resets.since(id, clock.instant().minus(Duration.ofHours(10))))
                .as("by the link's use")
                .isTrue();
        clock.pass(Duration.ofHours(24));
        assertThat(resets.since(id, clock.instant().minus(Duration.ofHours(24))))
                .isFalse();
        var caller = signIn(signInName(id), "another plain horse").caller();
        assertThat(ownAccount.resetAt(caller)).contains(clock.instant().minus(Duration.ofHours(44)));
        ownAccount.dismissReset(caller);
        assertThat(ownAccount.resetAt(caller)).isEmpty();
    }

    private static String token(Outcome<HandOver> outcome) {
        return ((Outcome.Done<HandOver>) outcome).result().path().substring("welcome/".length());
    }

    @Test
    void of_two_who_use_a_link_at_once_one_succeeds() throws Exception {
        var id = ((Outcome.Done<PersonId>) people.create(local, description("Жаңа", department))).result();
        var token = token(people.invite(local, id));
        var outcomes = atOnce(6, () -> invitations.welcome(token, PASSWORD));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    }

    @Test
    void the_first_administrator_is_made_once_and_may_correct_himself() {
        String token = transaction
                .execute(_ -> links.make(LinkPurpose.FIRST_ADMINISTRATOR, null))
                .token();
        assertThat(invitations.isFirst(token)).isTrue();
        assertThat(invitations.invited(token)).isEmpty();
        var taken = persons.findById(trainee.value()).orElseThrow().description();
        assertThat(invitations.first(token, "Министрлік", taken, PASSWORD)).isInstanceOf(Outcome.Declined.class);
        var wanted = description("Бірінші", academy);
        var made = invitations.first(token, "Министрлік", wanted, PASSWORD);
        var id = ((Outcome.Done<PersonId>) made).result();
        assertThat(rights.has(new Caller(id), Role.ADMINISTRATOR, new Scope.Installation()))
                .isTrue();
        assertThat(names.of(List.of(id)).get(id).unit()).isNotEqualTo(academy);
        assertThat(invitations.first(token, "Министрлік", description("Екінші", academy), PASSWORD))
                .isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void sign_in_tells_nothing_about_who_exists() {
        var invited = ((Outcome.Done<PersonId>) people.create(local, description("Жаңа", department))).result();
        for (String name : List.of("nobody.at.all", signInName(trainee), signInName(invited), "", "х".repeat(5000))) {
            assertThatThrownBy(() -> signIn(name, "wrong"))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("The name and the password do not go together.");
        }
        assertThatThrownBy(() -> signIn(signInName(trainee), "x".repeat(1_000_000)))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(signIn(signInName(trainee).toUpperCase(java.util.Locale.ROOT), PASSWORD)
                        .person())
                .isEqualTo(trainee);
        for (int i = 0; i < Guesses.FREE_FOR_PAIR; i++) {
            assertThatThrownBy(() -> signIn("nobody.else", "wrong")).isInstanceOf(BadCredentialsException.class);
            assertThatThrownBy(() -> signIn(signInName(trainee), "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn("nobody.else", "wrong")).isInstanceOf(SignIn.Slowed.class);
        assertThatThrownBy(() -> signIn(signInName(trainee), PASSWORD)).isInstanceOf(SignIn.Slowed.class);
    }

    @Test
    void changing_ones_password_asks_the_old_one_and_ends_the_other_sessions() {
        var session = signIn(signInName(trainee), PASSWORD);
        var caller = session.caller();
        clock.pass(Duration.ofSeconds(1));
        assertThat(ownAccount.changePassword(caller, "wrong", "another plain horse"))
                .isInstanceOf(Outcome.Declined.class);
        assertThat(ownAccount.changePassword(caller, PASSWORD, "kazakhstan2026"))
                .isInstanceOf(Outcome.Declined.class);
        var renewed =
                ((Outcome.Done<SignedIn>) ownAccount.changePassword(caller, PASSWORD, "another plain horse")).result();
        assertThat(persons.holds(trainee.value(), session.since())).isFalse();
        assertThat(persons.holds(trainee.value(), renewed.since())).isTrue();
        ownAccount.signOutEverywhere(caller);
        assertThat(persons.holds(trainee.value(), renewed.since())).isFalse();
    }

    @Test
    void a_name_that_no_database_can_hold_is_nobodys() {
        for (String name : List.of("a\0b", "\0", "a\uD800", "\uDC00\uD800")) {
            assertThatThrownBy(() -> signIn(name, "wrong")).as(name).isExactlyInstanceOf(BadCredentialsException.class);
            assertThat(names.byKeys(List.of(name, signInName(trainee)))).containsOnlyKeys(signInName(trainee));
        }
    }

    @Test
    void the_last_administrator_cannot_be_removed() {
        jdbc.update(
                "update person_grant set revoked_at = current_timestamp where scope_kind = 'INSTALLATION' and person <> ?",
                chief.person().value());
        var second = person("Екінші", academy);
        founding.grant(second, Role.ADMINISTRATOR, new Scope.Installation());
        assertThat(people.deactivate(chief, chief.person())).isInstanceOf(Outcome.Declined.class);
        assertThat(people.deactivate(chief, second)).isInstanceOf(Outcome.Done.class);
        var own = people.card(chief, chief.person()).grants().getFirst();
        assertThat(grantDesk.revoke(chief, own.id())).isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void the_tree_lists_parents_before_their_children() {
        var added = ((Outcome.Done<UUID>) unitDesk.add(local, "  Аймақ ", academy)).result();
        assertThatThrownBy(() -> unitDesk.add(local, "Тамыр", null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> unitDesk.rename(local, elsewhere, "Менікі")).isInstanceOf(NotFound.class);
        var all = units.all();
        var ids = all.stream().map(Units.Unit::id).toList();
        assertThat(ids.subList(ids.indexOf(academy), ids.indexOf(academy) + 3))
                .containsExactly(academy, added, department);
        assertThat(all.get(ids.indexOf(added))).isEqualTo(new Units.Unit(added, "Аймақ", 1));
        assertThat(names.activeIn(academy)).contains(trainee, chief.person());
        assertThat(names.activeIn(elsewhere)).isEmpty();
    }

    @Test
    void who_serves_in_these_very_units_is_told_while_he_is_active() {
        assertThat(unitPeople.of(List.of(academy))).containsExactlyInAnyOrder(chief.person(), local.person());
        assertThat(unitPeople.of(List.of(academy, department, elsewhere)))
                .containsExactlyInAnyOrder(chief.person(), local.person(), trainee);
        people.deactivate(chief, trainee);
        assertThat(unitPeople.of(List.of(department))).isEmpty();
        assertThat(unitPeople.of(List.of())).isEmpty();
    }

    @Test
    void an_audit_row_needs_a_transaction_that_may_write_and_goes_with_it() {
        assertThatThrownBy(() -> audit.record(chief, "test.alone", "", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        long before = chain.verify().rows();
        transaction.executeWithoutResult(status -> {
            audit.record(chief, "test.rolled-back", "", Map.of());
            status.setRollbackOnly();
        });
        assertThat(chain.verify().rows()).isEqualTo(before);
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> audit.record(chief, "test.read-only", "", Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_chain_stays_whole_when_many_write_at_once_and_shows_an_edit_and_a_cut() throws Exception {
        long before = chain.verify().rows();
        atOnce(40, () -> {
            transaction.executeWithoutResult(
                    _ -> audit.record(chief, "test.many", "x", Map.of("a", "b\"\n", "c", "ә")));
            return 1;
        });
        assertThat(chain.verify()).isEqualTo(new AuditChain.Verdict(before + 40, null));
        long edited = before + 7;
        jdbc.update("update audit_row set subject = 'y' where position = ?", edited);
        assertThat(auditDesk.chain(chief)).isEqualTo(new AuditDesk.Chain(before + 40, edited));
        jdbc.update("update audit_row set subject = 'x' where position = ?", edited);
        assertThat(chain.verify().brokenAt()).isNull();
        var last = jdbc.queryForMap("select * from audit_row where position = ?", before + 40);
        jdbc.update("delete from audit_row where position = ?", before + 40);
        assertThat(chain.verify().brokenAt()).isEqualTo(before + 40);
        insert(last, before + 40);
        assertThat(chain.verify().brokenAt()).isNull();
    }

    @Test
    void a_row_that_somebody_added_before_or_behind_the_chain_is_shown() {
        long rows = chain.verify().rows();
        var copied = jdbc.queryForMap("select * from audit_row where position = ?", rows);
        for (long added : new long[] {rows + 1, rows + 100, 0, -7}) {
            insert(copied, added);
            try {
                assertThat(auditDesk.chain(chief)).isEqualTo(new AuditDesk.Chain(rows, added));
            } finally {
                jdbc.update("delete from audit_row where position = ?", added);
            }
        }
        assertThat(chain.verify().brokenAt()).isNull();
    }

    private void insert(Map<String, Object> row, long position) {
        jdbc.update(
                "insert into audit_row (position, happened_at, actor, action, subject, details, previous_hash, row_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                position,
                row.get("happened_at"),
                row.get("actor"),
                row.get("action"),
                row.get("subject"),
                row.get("details"),
                row.get("previous_hash"),
                row.get("row_hash"));
    }

    @Test
    void the_audit_is_filtered_by_time_person_and_action() {
        people.deactivate(local, trainee);
        var query = new AuditQuery(clock.instant(), clock.instant().plusMillis(1), "Aliya", "person.deactivate");
        var lines = auditDesk.list(chief, query, 0, 50);
        assertThat(auditDesk.count(chief, query)).isEqualTo(lines.size());
        assertThat(lines.getFirst().actor()).isEqualTo("Оразова Әкімші");
        assertThat(lines.getFirst().subject()).isEqualTo("Оразова Әлия");
        assertThat(auditDesk.actions(chief)).contains("person.deactivate", "grant.give");
        assertThat(auditDesk.list(chief, new AuditQuery(null, clock.instant().minusSeconds(1000), "", "none"), 0, 5))
                .isEmpty();
        assertThat(auditDesk.list(chief, new AuditQuery(null, null, "нетакогочеловека", ""), 0, 5))
                .isEmpty();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
