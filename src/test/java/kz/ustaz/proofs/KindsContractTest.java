package kz.ustaz.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.ustaz.common.table.Wording;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.testing.VaadinClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every kind of question must go through: from the author's files to an edition, a run, a sitting on screen, an
 * answer, the hand-in and the review. {@link kz.ustaz.testing.WordKind}, which the product does not know, goes the same way.
 */
class KindsContractTest {

    private static final ProofHouse HOUSE = ProofHouse.shared();
    private static VaadinClient browser;
    private static String enrolment;

    @BeforeAll
    static void enrol() {
        var trainee = HOUSE.product().person("kinds");
        HOUSE.product().run(List.of("kinds"));
        enrolment = HOUSE.enrolment(trainee);
        browser = HOUSE.browserOf("kinds");
    }

    @AfterAll
    static void leave() {
        browser.close();
    }

    static Set<String> kinds() {
        return HOUSE.product().bean(Kinds.class).names();
    }

    @Test
    void oneOfTheKindsIsTheTestsOwn() {
        assertThat(Kinds.standard()).extracting(Kind::name).hasSize(13).doesNotContain("word");
        assertThat(kinds()).hasSize(14).contains("word");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRightAnswerIsSatAndReviewed(String kind) {
        var review = sit(kind, ItemPair.of(kind).rightByOne());
        if (ItemPair.of(kind).waits()) {
            assertThat(review.text())
                    .contains("0 of 2 — 0\u00a0%", "Waits for marking")
                    .doesNotContain("Not passed");
            assertThat(outcome(review)).isEqualTo("Waiting to be marked");
            return;
        }
        assertThat(review.text()).contains("2 of 2 — 100\u00a0%", "Passed").doesNotContain("Not passed");
        assertThat(outcome(review)).isEqualTo("Right");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aWrongAnswerIsSatAndReviewed(String kind) {
        var review = sit(kind, ItemPair.of(kind).rightByOther());
        boolean waits = ItemPair.of(kind).waits();
        assertThat(review.text()).contains("0 of 2 — 0\u00a0%", waits ? "Waits for marking" : "Not passed");
        assertThat(outcome(review)).isEqualTo(waits ? "Waiting to be marked" : "Wrong");
    }

    /** What its key says, {@link PaperTest} holds against the paper. */
    @ParameterizedTest
    @MethodSource("kinds")
    void itIsPrintedWithARowOfTheAnswerSheetAndAKeyOrSaysThatItCannotBe(String name) {
        var kind = HOUSE.product().bean(Kinds.class).get(name);
        var wording = new Wording(HOUSE.product().bean(I18NProvider.class), Locale.ENGLISH);
        var editions = HOUSE.product().bean(Editions.class);
        var question = HOUSE.product()
                .bean(Quizzes.class)
                .in(editions.newest().orElseThrow(), name + "-quiz")
                .items()
                .getFirst()
                .question();
        var variant = question.vary(Dice.of(1, 0));
        kind.print(variant.prompt(), wording).ifPresent(printed -> {
            assertThat(printed.asked()).isNotEmpty();
            assertThat(printed.sheet()).isNotEmpty();
            assertThat(kind.key(question, variant, wording)).doesNotContain("\n", "<");
        });
    }

    private VaadinClient.Page sit(String kind, List<String> words) {
        var item = HOUSE.course().items(kind + "-quiz").getFirst();
        var sitting = Sitting.start(browser, enrolment, kind + "-quiz");
        var question = sitting.questions().getFirst();
        assertThat(question.all(node -> node.has("data-part"))).isNotEmpty();
        var saved = sitting.answer(question, words);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("\"stored\"");
        sitting.handIn();
        assertThat(sitting.page().text()).contains("reason-" + item.mark());
        return sitting.page();
    }

    private static String outcome(VaadinClient.Page review) {
        return review.one(
                        "outcome",
                        node -> node.tag().equals("p") && node.classes().contains("review-outcome"))
                .text();
    }
}
