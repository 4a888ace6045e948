package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Scope;
import kz.ustaz.common.words.SearchFold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {

    private final PasswordRules passwords = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "short, account.password.short",
        "Qwerty123456!, account.password.common",
        "qwertyqwerty, account.password.common",
        "P@ssw0rd2026!, account.password.common",
        "Казахстан2026, account.password.common",
        "йцукенгшщз, account.password.common",
        "aaaaaaaaaaaa, account.password.monotonous",
        "i am A.Serik today, account.password.sign-in-name",
        "number KZ-4711 it is, account.password.personnel-number"
    })
    void a_weak_password_is_refused_with_its_reason(String password, String reason) {
        assertThat(passwords
                        .refuses(password, "a.serik", "KZ-4711")
                        .orElseThrow()
                        .key())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"four plain horses", "Тау басындағы ақ бұлт", "vK3#mmQ0-z"})
    void a_good_password_needs_no_special_characters(String password) {
        assertThat(passwords.refuses(password, "a.serik", "KZ-4711")).isEmpty();
    }

    @Test
    void a_password_over_200_characters_is_refused() {
        String password = "abcdefghik".repeat(20);
        assertThat(passwords.refuses(password + "1", "x", "1").orElseThrow().key())
                .isEqualTo("account.password.long");
    }

    @ParameterizedTest
    @CsvSource({
        "Әлия, Aliya",
        "Алия, Әлия",
        "Қайрат, Kairat",
        "Қайрат, Qayrat",
        "Жұлдыз, Zhuldyz",
        "Ғани, Gani",
        "Щербаков, Shcherbakov",
        "Хасен, Khassen",
        "Үміт, Umit"
    })
    void a_name_is_found_however_it_is_spelt(String one, String other) {
        assertThat(SearchFold.of(one)).isEqualTo(SearchFold.of(other));
    }

    @Test
    void wildcards_of_a_search_are_nothing_but_gaps() {
        assertThat(SearchFold.patterns("%_'; drop")).containsExactly("%drop%");
        assertThat(SearchFold.patterns("  %  ")).isEmpty();
    }

    @Test
    void names_are_sorted_by_the_kazakh_alphabet() {
        var sorted = List.of(
                "Ахмет", "Әлия", "Болат", "Гүлнар", "Ғани", "Ермек", "Жанар", "Ирина", "Кирилл", "Қайрат", "Нұрлан",
                "Оразбек", "Өмір", "Ульяна", "Ұлан", "Үміт", "Хасен", "Һарон", "Шара", "Ілияс", "Эльмира");
        assertThat(sorted.reversed().stream()
                        .sorted(java.util.Comparator.comparing(KazakhAlphabet::sortKey))
                        .toList())
                .isEqualTo(sorted);
        assertThat(KazakhAlphabet.sortKey("Ән")).isLessThan(KazakhAlphabet.sortKey("Әнуар"));
    }

    @Test
    void a_link_ends_with_its_time_its_use_and_its_replacement() {
        var now = Instant.parse("2026-11-23T04:00:00Z");
        var link = new OneTimeLink(UUID.randomUUID(), "hash", LinkPurpose.FIRST_ADMINISTRATOR, null, now);
        assertThat(link.works(now.plus(Duration.ofMinutes(30)).minusMillis(1))).isTrue();
        assertThat(link.works(now.plus(Duration.ofMinutes(30)))).isFalse();
        link.use(now);
        assertThat(link.works(now)).isFalse();
        var other = new OneTimeLink(UUID.randomUUID(), "hash", LinkPurpose.RESET, UUID.randomUUID(), now);
        other.replace(now);
        assertThat(other.works(now)).isFalse();
    }

    @Test
    void guessing_is_slowed_and_slowed_again() {
        var clock = new AccountRoom.TestClock();
        var guesses = new Guesses(clock);
        for (int i = 0; i < Guesses.FREE_FOR_PAIR; i++) {
            assertThat(guesses.begin("a", "1.1.1.1")).isEmpty();
        }
        assertThat(guesses.begin("a", "1.1.1.1")).contains(Duration.ofSeconds(30));
        assertThat(guesses.begin("a", "2.2.2.2"))
                .as("a stranger's guesses lock nobody out")
                .isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(guesses.begin("a", "1.1.1.1")).isEmpty();
        assertThat(guesses.begin("a", "1.1.1.1")).contains(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(guesses.begin("a", "1.1.1.1")).isEmpty();
        guesses.succeeded("a", "1.1.1.1");
        for (int i = 0; i < Guesses.FREE_FOR_PAIR; i++) {
            assertThat(guesses.begin("a", "1.1.1.1")).isEmpty();
        }
    }

    @Test
    void guessing_one_name_from_everywhere_and_all_names_from_one_place_are_slowed_too() {
        var guesses = new Guesses(new AccountRoom.TestClock());
        long fromEverywhere = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .filter(i -> guesses.begin("a", "10.0.0." + i).isEmpty())
                .count();
        long allNames = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .filter(i -> guesses.begin("name" + i, "9.9.9.9").isEmpty())
                .count();
        assertThat(fromEverywhere).isEqualTo(Guesses.FREE_FOR_NAME);
        assertThat(allNames).isEqualTo(Guesses.FREE_FOR_ADDRESS);
    }

    @Test
    void a_description_names_every_field_that_is_wrong() {
        var wrong = new NewPerson("a b", "", "Smith", "Әлия<script>", "", "Смит", "", "", UUID.randomUUID(), "kk");
        assertThat(PersonRules.faults(wrong).stream().map(Outcome.Fault::field))
                .containsExactly("signInName", "personnelNumber", "family", "given", "familyLatin");
        var right = new NewPerson(
                "a.o", "1", "Өмірбек-Ұлы", "Әлия", "Қайратқызы", "O'Neill", "Aliya", "", UUID.randomUUID(), "kk");
        assertThat(PersonRules.faults(right)).isEmpty();
    }

    @Test
    void roles_are_given_only_where_they_mean_something() {
        assertThat(GrantRules.fits(Role.ADMINISTRATOR, new Scope.Installation()))
                .isTrue();
        assertThat(GrantRules.fits(Role.LEAD, new Scope.Installation())).isFalse();
        assertThat(GrantRules.fits(Role.SUPERVISOR, new Scope.Run(UUID.randomUUID())))
                .isTrue();
        assertThat(GrantRules.fits(Role.AUTHOR, new Scope.Run(UUID.randomUUID())))
                .isFalse();
    }
}
