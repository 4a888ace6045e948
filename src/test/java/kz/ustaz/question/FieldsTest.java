package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.question.matching.MatchingHidden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kinds on screen, without a browser. */
class FieldsTest {

    static Iterable<String> kinds() {
        return Written.KINDS.names();
    }

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private static <T extends Component> T shown(T component) {
        UI.getCurrent().getElement().appendChild(component.getElement());
        return component;
    }

    private static AnswerField field(String kind, Answer answer) {
        var variant = Written.examples().get(kind).good(kind).vary(Dice.of(1, 0));
        return shown(Written.KINDS.get(kind).field(variant.prompt(), answer));
    }

    private static List<Element> all(Element root, String tag) {
        var found = new ArrayList<Element>();
        root.getChildren().forEach(child -> {
            if (!child.isTextNode()) {
                if (child.getTag().equals(tag)) {
                    found.add(child);
                }
                found.addAll(all(child, tag));
            }
        });
        return found;
    }

    private static String html(Element element) {
        return element.getOuterHTML() + properties(element);
    }

    private static String properties(Element element) {
        var text = new StringBuilder(element.isTextNode() ? "" : element.getProperty("innerHTML", ""));
        if (!element.isTextNode()) {
            element.getChildren().forEach(child -> text.append(properties(child)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theGroupIsNamedByTheQuestionAndEveryControlByItsLabel(String kind) {
        var field = field(kind, Answer.NONE).getElement();
        var group = all(field, "div").stream()
                .filter(div -> div.hasAttribute("role"))
                .findFirst()
                .orElseThrow();
        var named = all(field, "div").stream()
                .filter(div -> group.getAttribute("aria-labelledby").equals(div.getAttribute("id")))
                .findFirst()
                .orElseThrow();

        assertThat(named.getProperty("innerHTML")).contains("<p>");
        for (String control : List.of("input", "select")) {
            for (Element element : all(field, control)) {
                assertThat(element.getParent().getTag()).isEqualTo("label");
                assertThat(element.hasAttribute("data-part")).isTrue();
            }
        }
        for (Element button : all(field, "button")) {
            assertThat(button.hasAttribute("aria-label") || !button.getText().isBlank())
                    .isTrue();
        }
        assertThat(html(field)).doesNotContain("!{", "!question").contains("question-instruction");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theLanguageChangesTextsAndLeavesTheControlsAlone(String kind) {
        var field = field(kind, Answer.NONE);
        var before = html(field.getElement());
        var controls = controls(field.getElement());

        UI.getCurrent().setLocale(Locale.of("ru"));

        assertThat(html(field.getElement())).isNotEqualTo(before).contains("lang=\"en\"");
        assertThat(controls(field.getElement())).isEqualTo(controls);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(html(field.getElement())).isEqualTo(before);
    }

    private static List<Element> controls(Element field) {
        var controls = new ArrayList<>(all(field, "input"));
        controls.addAll(all(field, "select"));
        controls.addAll(all(field, "li"));
        return controls;
    }

    @Test
    void radioButtonsOfTwoQuestionsOnAPageAreApart() {
        var first = all(field("choice", Answer.NONE).getElement(), "input");
        var second = all(field("choice", Answer.NONE).getElement(), "input");

        assertThat(first)
                .hasSize(3)
                .extracting(input -> input.getAttribute("name"))
                .containsOnly(first.getFirst().getAttribute("name"));
        assertThat(second)
                .extracting(input -> input.getAttribute("name"))
                .doesNotContain(first.getFirst().getAttribute("name"));
    }

    @Test
    void anAnswerGivenBeforeIsShownAgain() {
        var choice = Written.examples().get("choice").good("choice").vary(Dice.of(1, 0));
        String token = ((Tokens) choice.hidden()).token("idthree");
        assertThat(all(field("choice", Answer.of("choice", token)).getElement(), "input").stream()
                        .filter(input -> input.hasAttribute("checked"))
                        .map(input -> input.getAttribute("value")))
                .containsExactly(token);

        assertThat(all(field("numeric", Answer.of("number", "7,7")).getElement(), "input")
                        .getFirst()
                        .getAttribute("value"))
                .isEqualTo("7,7");

        var hidden = (MatchingHidden) Written.examples()
                .get("matching")
                .good("matching")
                .vary(Dice.of(1, 0))
                .hidden();
        String target = hidden.targets().token("tgttwo");
        assertThat(
                        all(
                                        field(
                                                        "matching",
                                                        Answer.of(hidden.rows().token("idtwo"), target))
                                                .getElement(),
                                        "option")
                                .stream()
                                .filter(option -> option.hasAttribute("selected"))
                                .map(option -> option.getAttribute("value")))
                .containsExactly(target);

        var tokens = (Tokens) Written.examples()
                .get("ordering")
                .good("ordering")
                .vary(Dice.of(1, 0))
                .hidden();
        var order = List.of("idfour", "idone", "idthree", "idtwo").stream()
                .map(tokens::token)
                .toList();
        var list = field("ordering", Answer.of("order", order.toArray(String[]::new)))
                .getElement();
        assertThat(all(list, "li"))
                .extracting(item -> item.getAttribute("data-token"))
                .isEqualTo(order);
        assertThat(all(list, "ustaz-order").getFirst().hasAttribute("answered")).isTrue();
    }

    @Test
    void anOrderNobodyTouchedIsNotAnswered() {
        assertThat(all(field("ordering", Answer.NONE).getElement(), "ustaz-order")
                        .getFirst()
                        .hasAttribute("answered"))
                .isFalse();
    }

    @Test
    void hostileTypingComesBackAsAnAttributeAndNeverAsMarkup() {
        String typed = "\"><script>alert(1)</script>";
        var field = field("short", Answer.of("text", typed));

        assertThat(all(field.getElement(), "input").getFirst().getAttribute("value"))
                .isEqualTo(typed);
        assertThat(properties(field.getElement())).doesNotContain("<script");
        var question = Written.examples().get("short").good("short");
        var variant = question.vary(Dice.of(1, 0));
        var answer = Answer.of("text", typed);
        var review =
                shown(Written.KINDS.get("short").review(question, variant, answer, question.mark(variant, answer)));
        assertThat(properties(review.getElement())).doesNotContain("<script");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theReviewSaysInWordsWhatIsRight(String kind) {
        var question = Written.examples().get(kind).good(kind);
        var variant = question.vary(Dice.of(1, 0));
        var review = shown(Written.KINDS.get(kind).review(question, variant, Answer.NONE, new Grade.Unanswered()));

        assertThat(html(review.getElement())).contains("Not answered").doesNotContain("!{");
        if (!kind.equals("essay")) { // what is right, only people can say
            assertThat(html(review.getElement())).containsPattern("Right (answer|order)");
        }
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(html(review.getElement())).contains("Жауап берілмеді").doesNotContain("Right ");
    }

    @Test
    void theReviewShowsTheChosenOptionTheRightOneAndTheRemark() {
        var question = Written.examples().get("choice").good("choice");
        var variant = question.vary(Dice.of(1, 0));
        var answer = Answer.of("choice", ((Tokens) variant.hidden()).token("idone"));
        var review =
                shown(Written.KINDS.get("choice").review(question, variant, answer, question.mark(variant, answer)));

        assertThat(html(review.getElement())).contains("Your answer", "Right answer", "hiddenremark", "Wrong");
    }
}
