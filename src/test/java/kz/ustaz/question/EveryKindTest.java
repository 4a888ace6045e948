package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.classify.ClassifyHidden;
import kz.ustaz.question.gap.GapHidden;
import kz.ustaz.question.matching.MatchingHidden;
import kz.ustaz.question.tor.TorPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for each of the thirteen kinds. */
class EveryKindTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SECRETS = List.of(
            "idone",
            "idtwo",
            "idthree",
            "idfour",
            "idfive",
            "tgtone",
            "tgttwo",
            "tgtthree",
            "tgtfour",
            "right",
            "hiddenremark",
            "feedback",
            "1234",
            "secretword",
            "zweitwort");

    static Set<String> kinds() {
        return Written.KINDS.names();
    }

    private static Question question(String kind) {
        return Written.examples().get(kind).good(kind);
    }

    /** The right answer, written by hand in the author's ids. */
    private static Answer right(String kind, Variant variant) {
        return switch (kind) {
            case "choice" -> tokens("choice", variant, "idtwo");
            case "multiple" -> tokens("choice", variant, "idone", "idtwo", "idthree");
            case "truefalse" -> Answer.of("choice", "true");
            case "numeric" -> Answer.of("number", "1 234,5 USD");
            case "short" -> Answer.of("text", "zweit-wort");
            case "ordering" -> tokens("order", variant, "idone", "idtwo", "idthree", "idfour");
            case "matching" -> {
                var hidden = (MatchingHidden) variant.hidden();
                var parts = new HashMap<String, List<String>>();
                Map.of("idone", "tgttwo", "idtwo", "tgtone", "idthree", "tgtfour")
                        .forEach((row, target) -> parts.put(
                                hidden.rows().token(row),
                                List.of(hidden.targets().token(target))));
                yield new Answer(parts);
            }
            case "gap" -> {
                var hidden = (GapHidden) variant.hidden();
                yield new Answer(Map.of(
                        hidden.gaps().token("idone"), List.of("zweit-wort"),
                        hidden.gaps().token("idtwo"), List.of(hidden.choices().token("tgttwo"))));
            }
            case "classify" -> {
                var hidden = (ClassifyHidden) variant.hidden();
                var parts = new HashMap<String, List<String>>();
                Map.of("idone", "tgttwo", "idtwo", "tgtone", "idthree", "tgttwo", "idfour", "tgtone")
                        .forEach((thing, group) -> parts.put(
                                hidden.things().token(thing),
                                List.of(hidden.groups().token(group))));
                yield new Answer(parts);
            }
            case "error" -> tokens("wrong", variant, "idtwo", "idfour");
            case "hotspot" -> new Answer(Map.of("marker-1", List.of("A2"), "marker-2", List.of("C2")));
            case "tor" -> TorByHand.right((TorPrompt) variant.prompt());
            case "essay" -> Answer.of("text", "As good as can be.");
            default -> throw new AssertionError("no right answer is written for " + kind);
        };
    }

    private static Answer tokens(String part, Variant variant, String... ids) {
        var tokens = (Tokens) variant.hidden();
        return Answer.of(part, List.of(ids).stream().map(tokens::token).toArray(String[]::new));
    }

    /** All marks, or a person's to give. */
    private static void isRight(String kind, Grade grade) {
        if (kind.equals("essay")) {
            assertThat(grade).isEqualTo(new Grade.NeedsReview());
        } else {
            assertThat(grade.fraction()).isEqualTo(Fraction.ONE);
        }
    }

    @Test
    void thirteenShip() {
        assertThat(kinds())
                .containsExactly(
                        "choice",
                        "multiple",
                        "truefalse",
                        "numeric",
                        "short",
                        "matching",
                        "ordering",
                        "gap",
                        "classify",
                        "error",
                        "hotspot",
                        "tor",
                        "essay");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theRightAnswerBringsAllMarksAndNoneBringsUnansweredWhateverTheSeed(String kind) {
        var question = question(kind);
        var seeds = new SplittableRandom(20261122);
        for (int i = 0; i < 200; i++) {
            var variant = question.vary(Dice.of(seeds.nextLong(), i % 20));
            var answer = right(kind, variant);

            assertThat(question.accepts(variant, answer)).isTrue();
            assertThat(question.mark(variant, answer)).satisfies(grade -> isRight(kind, grade));
            assertThat(question.summary(variant, answer, "en")).isNotBlank().doesNotContain("\n");
            assertThat(question.accepts(variant, Answer.NONE)).isTrue();
            assertThat(question.mark(variant, Answer.NONE)).isEqualTo(new Grade.Unanswered());
            assertThat(question.summary(variant, Answer.NONE, "en")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anAnswerHasTheSameValueInEveryAttemptUnlessEachIsAskedSomethingElse(String kind) {
        var question = question(kind);
        var values = new java.util.HashSet<java.util.Optional<String>>();
        for (int seed = 0; seed < 50; seed++) {
            var variant = question.vary(Dice.of(seed, 1));
            values.add(question.value(variant, right(kind, variant)));
            assertThat(question.value(variant, Answer.NONE)).isEmpty();
        }
        assertThat(values).hasSize(1);
        assertThat(values.iterator().next().isPresent())
                .isEqualTo(!Set.of("tor", "essay").contains(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anAttemptIsMarkedAlikeUnderOtherIdsOfItsOptions(String kind) {
        var question = question(kind);
        var variant = question.vary(Dice.of(5, 1));
        var away = new java.util.HashMap<String, String>();
        var back = new java.util.HashMap<String, String>();
        variant.options().keySet().forEach(id -> {
            away.put(id, id + "x");
            back.put(id + "x", id);
        });
        assertThat(variant.renamed(away).equals(variant)).isEqualTo(away.isEmpty());
        var again = variant.renamed(away).renamed(back);
        assertThat(question.mark(again, right(kind, variant))).satisfies(grade -> isRight(kind, grade));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameSeedAsksTheSame(String kind) {
        assertThat(question(kind).vary(Dice.of(42, 3))).isEqualTo(question(kind).vary(Dice.of(42, 3)));
    }

    @Test
    void otherSeedsAndOtherPlacesAskDifferentlyWhereThereIsSomethingToShuffle() {
        for (String kind : List.of("choice", "multiple", "matching", "ordering", "gap", "classify", "tor")) {
            var asked = question(kind).vary(Dice.of(42, 3));
            assertThat(question(kind).vary(Dice.of(43, 3))).isNotEqualTo(asked);
            assertThat(question(kind).vary(Dice.of(42, 4))).isNotEqualTo(asked);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void thePromptHasNothingThatDecidesAMark(String kind) {
        for (int seed = 0; seed < 50; seed++) {
            String json = JSON.writeValueAsString(
                    question(kind).vary(Dice.of(seed, 0)).prompt());

            assertThat(json.toLowerCase(java.util.Locale.ROOT)).doesNotContain(SECRETS);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aVariantSurvivesBeingKept(String kind) {
        var variant = question(kind).vary(Dice.of(11, 2));
        Prompt prompt = JSON.readValue(
                JSON.writeValueAsString(variant.prompt()),
                Written.KINDS.get(kind).promptType());
        Hidden hidden = JSON.readValue(
                JSON.writeValueAsString(variant.hidden()),
                Written.KINDS.get(kind).hiddenType());

        assertThat(new Variant(prompt, hidden)).isEqualTo(variant);
    }

    @Test
    void anotherKeyChangesNothingThatTheBrowserSees() {
        var other = Written.item("""
                options:
                  - {id: idone, right: true}
                  - {id: idtwo}
                  - {id: idthree}
                """).in("en", """
                text: Which *one*?
                options: {idone: First, idtwo: {text: Second, feedback: x}, idthree: Third}
                """).good("choice");
        var pairs = Written.item("""
                left: [idone, idtwo, idthree]
                right: [tgtone, tgttwo, tgtthree, tgtfour]
                pairs: {idone: tgtthree, idtwo: tgtfour, idthree: tgtone}
                """).in("en", """
                text: What belongs together?
                left: {idone: One, idtwo: Two, idthree: Three}
                right: {tgtone: I, tgttwo: II, tgtthree: III, tgtfour: IV}
                """).good("matching");
        var order = Written.item("order: [idfour, idtwo, idone, idthree]")
                .in("en", """
                text: In which order?
                options: {idone: First, idtwo: Second, idthree: Third, idfour: Fourth}
                """)
                .good("ordering");

        assertThat(other.vary(Dice.of(9, 1)).prompt())
                .isEqualTo(question("choice").vary(Dice.of(9, 1)).prompt());
        assertThat(pairs.vary(Dice.of(9, 1)).prompt())
                .isEqualTo(question("matching").vary(Dice.of(9, 1)).prompt());
        assertThat(order.vary(Dice.of(9, 1)).prompt())
                .isEqualTo(question("ordering").vary(Dice.of(9, 1)).prompt());
        var gaps = Written.item("""
                gaps:
                  - {id: idone, accept: [other]}
                  - {id: idtwo, options: [tgtone, tgttwo, tgtthree], right: tgtthree}
                """).in("en", """
                text: Fill the gaps.
                passage: "Money lay with the {idone}, until the buyer {idtwo} the parcel."
                options: {tgtone: sent, tgttwo: confirmed, tgtthree: lost}
                """).good("gap");
        var groups = Written.item("""
                things: [idone, idtwo, idthree, idfour]
                groups: [tgtone, tgttwo]
                belongs: {idone: tgtone, idtwo: tgtone, idthree: tgtone, idfour: tgtone}
                """).in("en", """
                text: Into which group?
                things: {idone: One, idtwo: Two, idthree: Three, idfour: Four}
                groups: {tgtone: Even, tgttwo: Odd}
                """).good("classify");
        assertThat(gaps.vary(Dice.of(9, 1)).prompt())
                .isEqualTo(question("gap").vary(Dice.of(9, 1)).prompt());
        assertThat(groups.vary(Dice.of(9, 1)).prompt())
                .isEqualTo(question("classify").vary(Dice.of(9, 1)).prompt());
        var weighed = Written.tor("weights: {circuits: 0, matrix: 0, log: 9}").good("tor");
        assertThat(weighed.vary(Dice.of(9, 1)).prompt())
                .isEqualTo(question("tor").vary(Dice.of(9, 1)).prompt());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hostileAnswersAreRefusedOrWrongAndQuick(String kind) {
        var question = question(kind);
        var variant = question.vary(Dice.of(3, 0));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (Answer answer : hostile(right(kind, variant))) {
                question.accepts(variant, answer);
                assertThat(question.mark(variant, answer).fraction()).isNotEqualTo(Fraction.ONE);
                assertThat(question.summary(variant, answer, "en")).doesNotContain("\n", "\r", "\u0000");
            }
        });
    }

    private static List<Answer> hostile(Answer right) {
        var values = List.of(
                "x".repeat(20_000),
                "9".repeat(20_000),
                "1,".repeat(10_000),
                " 000".repeat(5_000),
                "\ufdfa".repeat(1_000),
                "e\u0301".repeat(5_000),
                "\u0000\u0001\r\n\u2028",
                "\ud83d",
                "\u202e1",
                "<script>",
                "${jndi:x}",
                "'; drop table",
                "=1+1");
        var answers = new ArrayList<Answer>();
        for (String part : right.parts().keySet()) {
            values.forEach(value -> answers.add(Answer.of(part, value)));
            answers.add(new Answer(Map.of(part, java.util.Collections.nCopies(100, "y".repeat(150)))));
        }
        return answers;
    }
}
