package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.essay.EssayPrompt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EssayTest {

    private static final String TEXTS = """
            text: Explain *escrow*.
            criteria:
              facts: {name: Facts, levels: {0: None, 1: Some, 2: All}}
              style: {name: Style, levels: {0: Poor, 1: Good}}
            """;

    private static final String CRITERIA = "criteria: [{id: facts, points: 2}, {id: style, points: 1}]";

    private static final Kind KIND = Written.KINDS.get("essay");

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private static Question question(String more) {
        return Written.item(more + CRITERIA).in("en", TEXTS).good("essay");
    }

    private static Variant variant(Question question) {
        return question.vary(Dice.of(1, 0));
    }

    private static String shown(Component part) {
        UI.getCurrent().add(part);
        return text(part.getElement());
    }

    private static String text(Element element) {
        var all = new StringBuilder(element.getTextRecursively());
        element.getChildren()
                .filter(child -> !child.isTextNode())
                .forEach(child -> all.append(' ').append(text(child)));
        return all.toString();
    }

    @Test
    void peopleMarkWhatIsWrittenAndNobodyMarksNothing() {
        var question = question("");
        assertThat(question.mark(variant(question), Answer.of("text", "A third party.")))
                .isEqualTo(new Grade.NeedsReview());
        assertThat(question.mark(variant(question), Answer.of("text", " \n "))).isEqualTo(new Grade.Unanswered());
        var rubric = question.rubric().orElseThrow();
        assertThat(rubric.points()).isEqualTo(3);
        assertThat(rubric.markers()).isEqualTo(1);
        assertThat(variant(question).hidden().options())
                .as("no later key can mark it")
                .isEmpty();
    }

    @Test
    void aLongTextIsTakenAsFarAsAnAnswerHoldsOne() {
        var question = question("most: 3\n");
        var variant = variant(question);
        assertThat(question.accepts(variant, Answer.of("text", "one two three four\n\nfive")))
                .isTrue();
        assertThat(question.accepts(variant, Answer.of("text", "ә".repeat(20_000))))
                .isTrue();
        assertThat(question.accepts(variant, Answer.of("text", "one", "two"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("text", "a\u0000"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("other", "a"))).isFalse();
        assertThat(question.summary(variant, Answer.of("text", "one\n two"), "en"))
                .isEqualTo("one two");
    }

    @Test
    void theRubricIsShownBeforehandOnlyWhereTheAuthorSaysSo() {
        var hidden = (EssayPrompt) variant(question("")).prompt();
        assertThat(hidden.rubric()).isEmpty();
        assertThat(shown(KIND.field(hidden, Answer.NONE))).doesNotContain("Facts");
        var open = (EssayPrompt) variant(question("show-rubric: true\n")).prompt();
        assertThat(shown(KIND.field(open, Answer.NONE))).contains("Facts", "Some");
    }

    @Test
    void whatWasTypedStandsInTheFieldAgain() {
        var field = KIND.field(variant(question("")).prompt(), Answer.of("text", "one\n\ntwo"));
        UI.getCurrent().add(field);
        assertThat(area(field.getElement()).getProperty("value")).isEqualTo("one\n\ntwo");
    }

    private static Element area(Element root) {
        return root.getTag().equals("textarea")
                ? root
                : root.getChildren()
                        .filter(child -> !child.isTextNode())
                        .map(EssayTest::area)
                        .filter(found -> found.getTag().equals("textarea"))
                        .findFirst()
                        .orElse(new Element("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "one two|2",
                "  |0",
                "well-known, isn't it|3",
                "Эскроу — бұл үшінші тарап.|4",
                "2018 жылы 3,5 млн|5",
                "й и\u0306|2",
                "- -- ...|0"
            })
    void wordsAreCountedAlikeInAllLanguages(String text, int words) {
        var question = question("");
        var variant = variant(question);
        var review = KIND.review(question, variant, Answer.of("text", text + " "), new Grade.NeedsReview());
        if (words > 0) {
            assertThat(shown(review)).contains("Words: " + words + ".");
        }
    }

    @Test
    void whoeverMarksIsToldThatItIsTooLong() {
        var question = question("{least: 2, most: 3, ".replace("{", "").replace(", ", "\n"));
        assertThat(shown(KIND.toMark(question, variant(question), Answer.of("text", "a b c d"))))
                .contains("Words: 4. Longer than asked for. At least 2 and at most 3 words.")
                .doesNotContain("Facts");
        assertThat(shown(KIND.toMark(question, variant(question), Answer.of("text", "a"))))
                .contains("Shorter than asked for.");
    }

    @Test
    void theReviewWaitsAndThenNamesTheLevelsGiven() {
        var question = question("");
        var variant = variant(question);
        var answer = Answer.of("text", "A third party.");
        assertThat(shown(KIND.review(question, variant, answer, new Grade.NeedsReview())))
                .contains("A third party.", "It waits for marking.")
                .doesNotContain("Facts");
        var marked = new Grade.Marked(
                new Fraction(1, 2),
                List.of(new Grade.Part("facts", Fraction.ONE), new Grade.Part("style", new Fraction(1, 2))));
        assertThat(shown(KIND.review(question, variant, answer, marked)))
                .contains("Points: 2 of 2", "Points: ½ of 1", "Given")
                .doesNotContain("It waits for marking.");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("markers: 3\ncriteria: []").in("en", "text: Q").complaints("essay"))
                .contains(
                        "quiz.yml:1: 'markers' must be a whole number from 1 to 2, not '3'.",
                        "quiz.yml:2: 'criteria' must have 1 to 10 entries, not 0.",
                        "en/quiz.yml:1: 'criteria' is missing: a name and levels for each.");
        assertThat(Written.item("least: 9\nmost: 3\ndisagreement: 1\n" + CRITERIA)
                        .in("en", TEXTS.replace("1: Some, ", ""))
                        .complaints("essay"))
                .contains(
                        "quiz.yml:1: 'least' is more than 'most'.",
                        "quiz.yml:3: 'disagreement' is for two markers: write 'markers: 2'.",
                        "en/quiz.yml:3: '1' is missing or empty.");
        assertThat(Written.item("criteria: [{id: facts, points: 2}, {id: facts, points: 2}]")
                        .in("en", TEXTS)
                        .complaints("essay"))
                .anyMatch(complaint -> complaint.contains("'facts' stands twice"))
                .anyMatch(complaint -> complaint.contains("style"));
    }
}
