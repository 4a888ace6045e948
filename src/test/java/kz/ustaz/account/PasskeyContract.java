package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.AuthenticatorApp;
import kz.ustaz.testing.SoftPasskey;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for passkeys, with a device in plain Java and the Jackson that ships. */
@AccountRoom
abstract class PasskeyContract {

    private static final String HERE = "https://localhost";

    @Autowired
    Founding founding;

    @Autowired
    SecondFactor factor;

    @Autowired
    Passkeys passkeys;

    @Autowired
    LostFactor lost;

    @Autowired
    Persons persons;

    @Autowired
    AccountRoom.TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    private Caller marker;
    private AuthenticatorApp app;
    private int addresses;

    @BeforeEach
    void found() {
        marker = somebody();
        app = setUp(marker);
    }

    @Test
    void it_is_made_and_shown() {
        var key = made(new SoftPasskey(HERE));
        assertThat(passkeys.list(marker)).extracting(Passkeys.Passkey::label).containsExactly("my phone");
        var question = passkeys.ask(marker);
        var outcome = passkeys.prove(marker, question, key.shown(question.text()), "here");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((SignedIn) done.result()).factor()).contains(clock.instant()));
        assertThat(actions()).containsSubsequence("factor.set", "passkey.add", "factor.passkey");
        assertThat(sql.queryForList("select signature_count from user_credentials", Long.class))
                .contains(2L);
    }

    @Test
    void an_answer_is_good_once_and_for_its_question_alone() {
        for (var key : List.of(made(new SoftPasskey(HERE)), made(new SoftPasskey(HERE).withoutCounter()))) {
            var question = passkeys.ask(marker);
            String answer = key.shown(question.text());
            thatProving(passkeys.ask(marker), answer)
                    .as("in another session's page")
                    .isInstanceOf(Outcome.Declined.class);
            thatProving(question, answer).isInstanceOf(Outcome.Done.class);
            thatProving(question, answer).as("once more").isInstanceOf(Outcome.Declined.class);
            thatProving(question, key.shown(question.text()))
                    .as("another answer to it")
                    .isInstanceOf(Outcome.Declined.class);
        }
    }

    @Test
    void a_wrong_answer_uses_the_question_up_and_so_does_time() {
        var key = made(new SoftPasskey(HERE));
        var question = passkeys.ask(marker);
        thatProving(question, "{}").isInstanceOf(Outcome.Declined.class);
        thatProving(question, key.shown(question.text())).isInstanceOf(Outcome.Declined.class);
        var late = passkeys.ask(marker);
        clock.pass(Duration.ofMinutes(5));
        thatProving(late, key.shown(late.text())).isInstanceOf(Outcome.Declined.class);
        var invitation = passkeys.invite(marker);
        clock.pass(Duration.ofMinutes(5));
        thatAdding(invitation, new SoftPasskey(HERE).made(invitation.text())).isInstanceOf(Outcome.Declined.class);
        assertThat(actions()).contains("factor.failed");
    }

    @Test
    void a_key_that_counts_back_is_a_copy() {
        var key = made(new SoftPasskey(HERE));
        var question = passkeys.ask(marker);
        thatProving(question, key.shown(question.text())).isInstanceOf(Outcome.Done.class);
        var next = passkeys.ask(marker);
        thatProving(next, key.turnedBack().shown(next.text())).isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void it_works_on_our_pages_and_under_our_name_alone() {
        for (String elsewhere : List.of("https://evil.example", "http://localhost", "https://localhost.evil.example")) {
            var invitation = passkeys.invite(marker);
            thatAdding(invitation, new SoftPasskey(elsewhere).made(invitation.text()))
                    .as(elsewhere)
                    .isInstanceOf(Outcome.Declined.class);
        }
        var invitation = passkeys.invite(marker);
        String underAnother = invitation.text().replace("\"id\":\"localhost\"", "\"id\":\"evil.example\"");
        assertThat(underAnother).isNotEqualTo(invitation.text());
        thatAdding(invitation, new SoftPasskey(HERE).made(underAnother)).isInstanceOf(Outcome.Declined.class);

        var key = made(new SoftPasskey(HERE));
        var question = passkeys.ask(marker);
        thatProving(question, key.shown(question.text().replace("\"localhost\"", "\"evil.example\"")))
                .isInstanceOf(Outcome.Declined.class);
        var there = passkeys.ask(marker);
        thatProving(there, key.on("https://evil.example").shown(there.text())).isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void what_is_no_passkey_is_declined() {
        made(new SoftPasskey(HERE));
        var other = passkeys.ask(marker);
        for (String wrong : List.of(
                new SoftPasskey(HERE).shown(other.text()),
                "",
                "null",
                "{}",
                "[]",
                "\"x\"",
                "{\"rawId\":\"AA\",\"response\":{}}",
                "[".repeat(5000))) {
            thatProving(passkeys.ask(marker), wrong).isInstanceOf(Outcome.Declined.class);
            thatAdding(passkeys.invite(marker), wrong).isInstanceOf(Outcome.Declined.class);
        }
    }

    @Test
    void it_is_its_owners_alone() {
        var key = made(new SoftPasskey(HERE));
        var other = somebody();
        var theirs = passkeys.ask(other);
        assertThat(passkeys.prove(other, theirs, key.shown(theirs.text()), "there"))
                .isInstanceOf(Outcome.Declined.class);
        var ours = passkeys.ask(marker);
        assertThat(passkeys.prove(other, ours, key.shown(ours.text()), "there")).isInstanceOf(Outcome.Declined.class);
        assertThat(sql.queryForObject(
                        "select signature_count from user_credentials where credential_id = ?",
                        Long.class,
                        passkeys.list(marker).getFirst().id()))
                .as("uses of it")
                .isEqualTo(1);
        assertThat(passkeys.remove(other, passkeys.list(marker).getFirst().id()))
                .isEmpty();
        assertThat(passkeys.list(marker)).hasSize(1);
        setUp(other);
        var invitation = passkeys.invite(other);
        assertThat(passkeys.add(other, invitation, key.made(invitation.text()), "taken over"))
                .as("a passkey that somebody has")
                .isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void the_app_comes_first_and_stays_when_the_last_passkey_goes() {
        var newcomer = somebody();
        var early = passkeys.invite(newcomer);
        assertThat(passkeys.add(newcomer, early, new SoftPasskey(HERE).made(early.text()), "too early"))
                .isInstanceOf(Outcome.Declined.class);

        var key = made(new SoftPasskey(HERE));
        var question = passkeys.ask(marker);
        assertThat(passkeys.remove(marker, passkeys.list(marker).getFirst().id()))
                .isEmpty();
        thatProving(question, key.shown(question.text())).isInstanceOf(Outcome.Declined.class);
        assertThat(factor.standing(marker).isSet()).isTrue();
        clock.pass(Duration.ofSeconds(30));
        assertThat(factor.prove(marker, app.shows(clock.instant()), "with the app"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(actions()).contains("passkey.remove");
    }

    @Test
    void whose_factor_is_reset_has_no_passkeys() {
        made(new SoftPasskey(HERE));
        transaction.executeWithoutResult(
                _ -> lost.forget(persons.findById(marker.person().value()).orElseThrow()));
        assertThat(passkeys.list(marker)).isEmpty();
        assertThat(factor.standing(marker).isSet()).isFalse();
    }

    @Test
    void one_has_ten_at_most_and_names_are_cut() {
        for (int i = 0; i < Passkeys.MOST; i++) {
            var invitation = passkeys.invite(marker);
            assertThat(passkeys.add(marker, invitation, new SoftPasskey(HERE).made(invitation.text()), "n".repeat(99)))
                    .isInstanceOf(Outcome.Done.class);
        }
        assertThat(passkeys.list(marker).getFirst().label()).hasSize(Passkeys.LONGEST_LABEL);
        var invitation = passkeys.invite(marker);
        thatAdding(invitation, new SoftPasskey(HERE).made(invitation.text()))
                .isInstanceOfSatisfying(
                        Outcome.Declined.class,
                        declined -> assertThat(declined.toString()).contains("account.passkey.full"));
    }

    @Test
    void of_twenty_who_bring_the_same_answer_at_once_one_is_let_in() throws Exception {
        var key = made(new SoftPasskey(HERE).withoutCounter());
        var question = passkeys.ask(marker);
        String answer = key.shown(question.text());
        try (var threads = Executors.newFixedThreadPool(20)) {
            var tries = IntStream.range(0, 20)
                    .<Callable<Outcome<SignedIn>>>mapToObj(
                            i -> () -> passkeys.prove(marker, question, answer, "address " + i))
                    .toList();
            int let = 0;
            for (var outcome : threads.invokeAll(tries)) {
                let += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(let).isEqualTo(1);
        }
    }

    @Test
    void guessing_slows_codes_and_passkeys_together() {
        var key = made(new SoftPasskey(HERE));
        var codes = factor.renewCodes(marker);
        for (int i = 0; i < 5; i++) {
            assertThat(passkeys.prove(marker, passkeys.ask(marker), "{}", "one place"))
                    .isInstanceOf(Outcome.Declined.class);
        }
        var question = passkeys.ask(marker);
        assertThat(passkeys.prove(marker, question, key.shown(question.text()), "one place")
                        .toString())
                .contains("account.password.slowed");
        assertThat(factor.prove(marker, codes.getFirst(), "one place").toString())
                .contains("account.password.slowed");
    }

    @Test
    void who_holds_no_role_has_none() {
        var question = passkeys.ask(marker);
        sql.update(
                "update person_grant set revoked_at = granted_at where person = ?",
                marker.person().value());
        assertThatThrownBy(() -> passkeys.list(marker)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> passkeys.prove(marker, question, "{}", "here")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void they_are_offered_on_encrypted_pages_and_on_this_machine() {
        assertThat(passkeys.offeredOn("localhost", false)).isTrue();
        assertThat(passkeys.offeredOn("127.0.0.1", false)).isFalse();
        assertThat(passkeys.offeredOn("ustaz.example", true)).isFalse();
        var set = new PasskeyHost(new MockEnvironment().withProperty("ustaz.host", "Ustaz.example"));
        assertThat(set.offersOn("ustaz.example", true)).isTrue();
        assertThat(set.offersOn("ustaz.example", false)).isFalse();
        assertThat(set.offersOn("localhost", false)).isFalse();
        assertThat(set.origins()).containsExactlyInAnyOrder("https://ustaz.example", "https://ustaz.example:8443");
    }

    private AbstractObjectAssert<?, ?> thatProving(
            Challenge<PublicKeyCredentialRequestOptions> question, String answer) {
        // From ever another address, so that nothing is declined as a guess too many.
        return assertThat((Object) passkeys.prove(marker, question, answer, "place " + addresses++));
    }

    private AbstractObjectAssert<?, ?> thatAdding(
            Challenge<PublicKeyCredentialCreationOptions> invitation, String made) {
        return assertThat((Object) passkeys.add(marker, invitation, made, "x"));
    }

    private SoftPasskey made(SoftPasskey key) {
        var invitation = passkeys.invite(marker);
        assertThat(passkeys.add(marker, invitation, key.made(invitation.text()), " my phone "))
                .isInstanceOf(Outcome.Done.class);
        return key;
    }

    private List<String> actions() {
        return sql.queryForList(
                "select action from audit_row where subject = ? order by position",
                String.class,
                marker.person().toString());
    }

    private Caller somebody() {
        var unit = founding.unit("Академия", null);
        String name = "p" + UUID.randomUUID().toString().substring(24);
        var caller = new Caller(founding.person(
                new NewPerson(name, name, "Оразова", "Әлия", "", "", "", "", unit, "kk"), "four plain horses"));
        founding.grant(caller.person(), Role.MARKER, new Scope.Run(UUID.randomUUID()));
        return caller;
    }

    private AuthenticatorApp setUp(Caller who) {
        var drawn = factor.draw(who);
        var phone = new AuthenticatorApp(drawn.secret());
        assertThat(factor.set(who, drawn, phone.shows(clock.instant()))).isInstanceOf(Outcome.Done.class);
        return phone;
    }
}
