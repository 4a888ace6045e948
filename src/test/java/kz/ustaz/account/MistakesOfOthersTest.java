package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/** Others who crowd at the door or mistype at their screens are no fault of one's own. */
class MistakesOfOthersTest {

    private final Clock clock = Clock.systemUTC();
    private final Persons persons = mock(Persons.class);
    private final Passwords passwords = mock(Passwords.class);
    private final TransactionTemplate transaction = mock(TransactionTemplate.class);
    private final Guesses guesses = new Guesses(clock);
    private final Audit audit = mock(Audit.class);
    private final SignIn signIn =
            new SignIn(persons, mock(Grants.class), passwords, guesses, audit, clock, transaction);

    @Test
    void whoComesWhenTooManyDoIsAskedToTryLaterAndShownNoFault() {
        when(passwords.matches(any(), any())).thenThrow(new Passwords.Busy());
        assertThatThrownBy(() -> signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated("aliya", "four plain horses")))
                .isInstanceOf(SignIn.Slowed.class);
    }

    /** A class of sixty that signs in at once: who was turned away for the crowd is not taken for a guesser. */
    @Test
    void whoWasTurnedAwayForTheCrowdHasNotGuessed() {
        when(passwords.matches(any(), any())).thenThrow(new Passwords.Busy());
        for (int i = 0; i < 100; i++) {
            signInAs("aliya");
            signInAs("trainee" + i);
        }
        assertThat(guesses.begin("aliya", "internal")).isEmpty();
        assertThat(guesses.begin("somebody new", "internal")).isEmpty();
    }

    private void signInAs(String name) {
        assertThatThrownBy(() -> signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(name, "four plain horses")))
                .isInstanceOf(SignIn.Slowed.class);
    }

    @Test
    void aHundredWrongOldPasswordsOfOthersDoNotSlowOnesOwn() {
        var account =
                new OwnAccount(persons, mock(OrgUnits.class), passwords, guesses, signIn, audit, clock, transaction);
        for (int i = 0; i < 100; i++) {
            assertThat(changeBySomebodyNew(account)).asString().contains("account.password.wrong");
        }
    }

    private Outcome<SignedIn> changeBySomebodyNew(OwnAccount account) {
        var id = new PersonId(UUID.randomUUID());
        var described = new NewPerson("aliya", "1", "Ахметова", "Әлия", "", "", "", "", UUID.randomUUID(), "kk");
        when(persons.findById(id.value())).thenReturn(Optional.of(new Person(id, described, clock.instant())));
        return account.changePassword(new Caller(id), "wrong", "five plain horses");
    }
}
