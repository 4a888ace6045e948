package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.tor.Destination;
import kz.ustaz.question.tor.Flag;
import kz.ustaz.question.tor.Relay;
import kz.ustaz.question.tor.RelayList;
import kz.ustaz.question.tor.TorHidden;
import kz.ustaz.question.tor.TorPrompt;
import kz.ustaz.question.tor.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorTest {

    private static final int SEEDS = 200;

    private final Question question = Written.tor("relays: 9").good("tor");

    private static Question weighing(int circuits, int matrix, int log) {
        return Written.tor("weights: {circuits: %d, matrix: %d, log: %d}".formatted(circuits, matrix, log))
                .good("tor");
    }

    private static TorPrompt prompt(Variant variant) {
        return (TorPrompt) variant.prompt();
    }

    // ---- what is drawn

    @Test
    void everyNetworkHasRightCircuitsAndWrongOnesThatLookRight() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var prompt = prompt(question.vary(Dice.of(seed, 0)));
            assertThat(prompt.relays()).hasSize(9);
            for (var destination : Destination.values()) {
                assertThat(TorByHand.circuits(prompt, destination)).isNotEmpty();
            }
            long byFlagsAlone = with(prompt, Flag.GUARD) * prompt.relays().size() * with(prompt, Flag.EXIT);
            assertThat((long) TorByHand.circuits(prompt, Destination.HTTPS).size())
                    .isLessThan(byFlagsAlone / 2);
        }
    }

    private static long with(TorPrompt prompt, Flag flag) {
        return prompt.relays().stream()
                .filter(relay -> relay.flags().contains(flag))
                .count();
    }

    @Test
    void nothingDrawnPointsAtTheRealWorldAndNoAddressIsGivenTwice() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var prompt = prompt(question.vary(Dice.of(seed, 1)));
            var once = new ArrayList<String>();
            prompt.relays().forEach(relay -> once.add(relay.address()));
            prompt.log().forEach(line -> once.add(line.address()));
            assertThat(once).doesNotHaveDuplicates();
            assertThat(prompt.relays()).extracting(Relay::nickname).doesNotHaveDuplicates();

            var all = new HashSet<>(once);
            prompt.lists().forEach(list -> list.relays().forEach(relay -> all.add(relay.address())));
            assertThat(all)
                    .allMatch(address -> address.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}"));
            assertThat(prompt.relays()).extracting(Relay::asn).allMatch(asn -> asn >= 64496 && asn <= 64511);
            assertThat(prompt.relays()).extracting(Relay::country).allMatch(country -> country.matches("X[A-Z]"));
            assertThat(prompt.visits())
                    .extracting(Visit::name)
                    .allMatch(name -> name.matches("https?://[a-z-]+\\.example|[a-z2-7]{55}d\\.onion"));
        }
    }

    @Test
    void everyListIsWholeAndInOrderAndTheLogHasEachCaseOnce() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var prompt = prompt(question.vary(Dice.of(seed, 2)));
            assertThat(prompt.lists())
                    .hasSize(3)
                    .isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
            for (RelayList list : prompt.lists()) {
                assertThat(list.relays())
                        .hasSizeGreaterThanOrEqualTo(6)
                        .extracting(RelayList.Listed::address)
                        .doesNotHaveDuplicates();
            }
            assertThat(prompt.log())
                    .extracting(line -> TorByHand.judgement(prompt, line))
                    .containsExactlyInAnyOrder("yes", "no", "no", "unknown");
        }
    }

    // ---- step 1

    private static final List<Relay> NETWORK = List.of(
            relay("guard", "192.0.2.1", 1, "F1", Flag.GUARD, Flag.RUNNING),
            relay("middle", "198.51.100.1", 2, "", Flag.RUNNING),
            relay("exit", "203.0.113.1", 3, "F2", Flag.EXIT, Flag.RUNNING),
            relay("near", "203.0.113.2", 4, "", Flag.RUNNING),
            relay("cousin", "198.51.100.2", 5, "F2", Flag.RUNNING),
            relay("sameas", "198.51.100.3", 3, "", Flag.RUNNING),
            relay("asleep", "198.51.100.4", 6, "", Flag.GUARD, Flag.EXIT, Flag.STABLE),
            relay("both", "198.51.100.5", 7, "", Flag.EXIT, Flag.GUARD, Flag.RUNNING));

    private static Relay relay(String name, String address, int asn, String family, Flag... flags) {
        return new Relay(name, address, asn, "XA", family, List.of(flags));
    }

    @ParameterizedTest(name = "{0} by {1}, {2}, {3} is right: {4}")
    @CsvSource({
        "HTTPS, guard, middle, exit, true",
        "HTTP, guard, middle, exit, true",
        "HTTPS, guard, both, exit, true",
        "HTTPS, guard, middle, '', false",
        "HTTPS, '', middle, exit, false",
        "HTTPS, middle, guard, exit, false",
        "HTTPS, guard, exit, middle, false",
        "HTTPS, guard, near, exit, false",
        "HTTPS, guard, cousin, exit, false",
        "HTTPS, guard, sameas, exit, false",
        "HTTPS, guard, asleep, exit, false",
        "HTTPS, both, middle, exit, false",
        "HTTPS, guard, exit, exit, false",
        "HTTPS, guard, middle, none, false",
        "ONION, guard, middle, none, true",
        "ONION, both, exit, none, true",
        "ONION, guard, middle, exit, false",
        "ONION, guard, middle, '', false",
        "ONION, asleep, exit, none, false",
        "ONION, guard, guard, none, false"
    })
    void anyCircuitThatKeepsTheRulesIsRight(Destination to, String guard, String middle, String exit, boolean right) {
        var prompt = new TorPrompt(Localized.EMPTY, NETWORK, List.of(new Visit(to, "x.example")), List.of(), List.of());
        var variant = new Variant(prompt, new TorHidden(Map.of()));
        String word = to.name().toLowerCase(java.util.Locale.ROOT);
        var answer = new Answer(Map.of(
                "guard-" + word, List.of(guard), "middle-" + word, List.of(middle), "exit-" + word, List.of(exit)));

        assertThat(weighing(1, 0, 0).mark(variant, answer).fraction()).isEqualTo(right ? Fraction.ONE : Fraction.ZERO);
    }

    @Test
    void everyRightCircuitOfADrawnNetworkIsRightAndEveryOtherWrong() {
        var circuits = weighing(1, 0, 0);
        for (int seed = 0; seed < 3; seed++) {
            var variant = circuits.vary(Dice.of(seed, 0));
            var names = prompt(variant).relays().stream().map(Relay::nickname).toList();
            var right = new HashSet<>(TorByHand.circuits(prompt(variant), Destination.HTTP));
            for (String guard : names) {
                for (String middle : names) {
                    for (String exit : names) {
                        var answer = new Answer(Map.of(
                                "guard-http", List.of(guard),
                                "middle-http", List.of(middle),
                                "exit-http", List.of(exit)));
                        assertThat(circuits.mark(variant, answer).fraction())
                                .isEqualTo(
                                        right.contains(List.of(guard, middle, exit))
                                                ? new Fraction(1, 3)
                                                : Fraction.ZERO);
                    }
                }
            }
        }
    }

    // ---- step 2

    @Test
    void eachCellIsMarkedByTheTableOfTheFacts() {
        var matrix = weighing(0, 1, 0);
        var variant = matrix.vary(Dice.of(5, 0));
        var cells = TorByHand.cells();
        assertThat(cells).hasSize(56);
        cells.forEach((part, right) -> {
            for (String value : List.of("yes", "no", "depends")) {
                assertThat(matrix.mark(variant, Answer.of(part, value)).fraction())
                        .as(part + " " + value)
                        .isEqualTo(right.contains(value) ? new Fraction(1, 56) : Fraction.ZERO);
            }
        });
    }

    // ---- step 3

    @Test
    void eachLineIsMarkedByTheListThatWasValidThen() {
        var log = weighing(0, 0, 1);
        for (int seed = 0; seed < SEEDS; seed++) {
            var variant = log.vary(Dice.of(seed, 3));
            for (int line = 0; line < 4; line++) {
                String right = TorByHand.judgement(
                        prompt(variant), prompt(variant).log().get(line));
                for (String value : List.of("yes", "no", "unknown")) {
                    assertThat(log.mark(variant, Answer.of("log-" + (line + 1), value))
                                    .fraction())
                            .isEqualTo(value.equals(right) ? new Fraction(1, 4) : Fraction.ZERO);
                }
            }
        }
    }

    @Test
    void timesAreNotNearTheEdgesOfAList() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var prompt = prompt(question.vary(Dice.of(seed, 4)));
            for (var line : prompt.log()) {
                for (var list : prompt.lists()) {
                    assertThat(minutes(list.from(), line.at())).isGreaterThanOrEqualTo(5);
                    assertThat(minutes(list.from().plusSeconds(3 * 3600), line.at()))
                            .isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    private static long minutes(Instant one, Instant other) {
        return Math.abs(java.time.Duration.between(one, other).toMinutes());
    }

    // ---- all of it

    @Test
    void stepsShareTheMarksByTheirWeights() {
        var weighed = weighing(2, 5, 3);
        var variant = weighed.vary(Dice.of(8, 0));
        var right = TorByHand.right(prompt(variant));

        assertThat(weighed.mark(variant, only(right, "(guard|middle|exit)-.*")).fraction())
                .isEqualTo(new Fraction(2, 10));
        assertThat(weighed.mark(variant, only(right, "(http|https|onion)-.*")).fraction())
                .isEqualTo(new Fraction(5, 10));
        assertThat(weighed.mark(variant, only(right, "log-.*")).fraction()).isEqualTo(new Fraction(3, 10));
        assertThat(((Grade.Marked) weighed.mark(variant, right)).parts())
                .hasSize(3 + 56 + 4)
                .extracting(Grade.Part::fraction)
                .containsOnly(Fraction.ONE);
    }

    private static Answer only(Answer answer, String names) {
        var parts = new HashMap<>(answer.parts());
        parts.keySet().removeIf(name -> !name.matches(names));
        return new Answer(parts);
    }

    @Test
    void takesOnlyWhatItsControlsCanHold() {
        var variant = question.vary(Dice.of(1, 0));
        String relay = prompt(variant).relays().getFirst().nickname();

        assertThat(question.accepts(variant, Answer.of("guard-https", relay))).isTrue();
        assertThat(question.accepts(variant, Answer.of("guard-https", ""))).isTrue();
        assertThat(question.accepts(variant, Answer.of("exit-onion", "none"))).isTrue();
        assertThat(question.accepts(variant, Answer.of("guard-https", "none"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("guard-https", "trnNobody")))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("guard-https", relay, relay)))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("guard-https", "x".repeat(20_000))))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("guard-gopher", relay))).isFalse();
        assertThat(question.accepts(variant, Answer.of("https-exit-content", "depends")))
                .isTrue();
        assertThat(question.accepts(variant, Answer.of("https-exit-content", "maybe")))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("onion-exit-content", "yes")))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("log-4", "unknown"))).isTrue();
        assertThat(question.accepts(variant, Answer.of("log-4", "depends"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("log-5", "yes"))).isFalse();
    }

    @Test
    void summaryNamesTheRelaysAndCountsTheRest() {
        var prompt = new TorPrompt(
                Localized.EMPTY,
                NETWORK,
                List.of(new Visit(Destination.HTTPS, "x.example"), new Visit(Destination.ONION, "y.onion")),
                List.of(),
                List.of());
        var answer = new Answer(Map.of(
                "guard-https", List.of("guard"),
                "exit-https", List.of("exit"),
                "exit-onion", List.of("none"),
                "https-site-ip", List.of("no")));

        assertThat(question.summary(new Variant(prompt, new TorHidden(Map.of())), answer, "kk"))
                .isEqualTo("HTTPS: guard → … → exit; ONION: … → … → ∅; 1/36");
    }

    @Test
    void asksOnlyForTheDestinationsAndLinesThatAreWritten() {
        var small = Written.tor("""
                relays: 14
                destinations: [onion, http]
                log: {no-flag: 2, outside: 3}
                """).good("tor");
        var prompt = prompt(small.vary(Dice.of(1, 0)));

        assertThat(prompt.relays()).hasSize(14);
        assertThat(prompt.visits()).extracting(Visit::destination).containsExactly(Destination.ONION, Destination.HTTP);
        assertThat(prompt.log())
                .extracting(line -> TorByHand.judgement(prompt, line))
                .containsExactlyInAnyOrder("no", "no", "unknown", "unknown", "unknown");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.tor("""
                relays: 15
                destinations: [https, htp, https]
                log: {exit: 6, no-flag: 0, wrong-dy: 1}
                weights: {circuits: 0, matrix: 0, log: 0}
                relais: 9
                """).complaints("tor"))
                .containsExactly(
                        "quiz.yml:1: 'relays' must be a whole number from 8 to 14, not '15'.",
                        "quiz.yml:2: 'https' stands twice in 'destinations'.",
                        "quiz.yml:2: There is no destination 'htp'. Did you mean 'http'?",
                        "quiz.yml:3: 'exit' must be a whole number from 0 to 5, not '6'.",
                        "quiz.yml:3: 'log' must have 1 to 10 lines in all, not 0.",
                        "quiz.yml:3: There is no key 'wrong-dy'. Did you mean 'wrong-day'?",
                        "quiz.yml:4: 'weights' must give one of circuits, matrix and log more than 0.",
                        "quiz.yml:5: There is no key 'relais'. Did you mean 'relays'?");
    }
}
