package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.AuthenticatorApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for second factors. */
@AccountRoom
abstract class SecondFactorContract {

    @Autowired
    Founding founding;

    @Autowired
    SecondFactor factor;

    @Autowired
    Persons persons;

    @Autowired
    Authenticators authenticators;

    @Autowired
    RecoveryBook recovery;

    @Autowired
    PasskeyBook passkeys;

    @Autowired
    AuditChain audit;

    @Autowired
    AccountRoom.TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    private Caller marker;
    private String name;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        name = "m" + UUID.randomUUID().toString().substring(24);
        marker = new Caller(founding.person(
                new NewPerson(name, name, "Оразова", "Әлия", "", "", "", "", unit, "kk"), "four plain horses"));
        founding.grant(marker.person(), Role.MARKER, new Scope.Run(UUID.randomUUID()));
    }

    @Test
    void it_is_set_up_given_once_and_replaced() {
        assertThat(factor.standing(marker).isSet()).isFalse();
        var first = setUp();
        assertThat(factor.standing(marker).codesLeft()).isEqualTo(10);
        clock.pass(Duration.ofSeconds(30));
        String code = first.shows(clock.instant());
        assertThat(factor.prove(marker, code, "here")).isInstanceOf(Outcome.Done.class);
        assertThat(factor.prove(marker, code, "here")).isInstanceOf(Outcome.Declined.class);
        setUp();
        clock.pass(Duration.ofSeconds(30));
        assertThat(factor.prove(marker, first.shows(clock.instant()), "here"))
                .as("the app before")
                .isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void a_recovery_code_is_used_once_and_only_its_hash_is_kept() {
        setUp();
        var codes = factor.renewCodes(marker);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("([A-Z2-7]{4}-?){4}"));
        assertThat(factor.prove(marker, codes.getLast(), "here")).isInstanceOf(Outcome.Done.class);
        assertThat(factor.prove(marker, codes.getLast(), "here")).isInstanceOf(Outcome.Declined.class);
        assertThat(factor.standing(marker).codesLeft()).isEqualTo(9);
        assertThat(sql.queryForList("select code_hash from recovery_code", String.class))
                .doesNotContainAnyElementsOf(codes);
    }

    @Test
    void whoever_is_named_at_the_start_sets_it_up_anew() {
        setUp();
        start(name.toUpperCase(java.util.Locale.ROOT));
        assertThat(factor.standing(marker).isSet()).isFalse();
        assertThat(factor.standing(marker).codesLeft()).isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from audit_row where action = 'factor.lost' and subject = ?",
                        Integer.class,
                        marker.person().toString()))
                .isEqualTo(1);
        assertThat(persons.holds(marker.person().value(), clock.instant().minusMillis(1)))
                .as("sessions before")
                .isFalse();
        start("");
        start("nobody-has-this-name");
    }

    @Test
    void who_holds_no_role_has_none() {
        sql.update(
                "update person_grant set revoked_at = granted_at where person = ?",
                marker.person().value());
        assertThatThrownBy(() -> factor.standing(marker)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> factor.prove(marker, "123456", "here")).isInstanceOf(NotAllowed.class);
    }

    private AuthenticatorApp setUp() {
        var drawn = factor.draw(marker);
        var app = new AuthenticatorApp(drawn.secret());
        assertThat(factor.set(marker, drawn, app.shows(clock.instant()))).isInstanceOf(Outcome.Done.class);
        return app;
    }

    private void start(String named) {
        var settings = new MockEnvironment().withProperty("ustaz.lost-second-factor", named);
        var lost = new LostFactor(settings, persons, authenticators, recovery, passkeys, audit, clock);
        transaction.executeWithoutResult(_ -> lost.forget());
    }
}
