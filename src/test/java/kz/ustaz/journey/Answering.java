package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import kz.ustaz.journey.DayAsWritten.Asked;

/** Somebody who knows what the authors wrote answers questions, and looks at what became of his answers. */
record Answering(Page page, Hands hands, Words words) {

    /** Wholly and rightly, whatever was begun before. */
    void answer(Locator question, Asked asked) {
        switch (asked.kind()) {
            case "choice", "truefalse" -> choose(question, shown(asked).getFirst());
            case "multiple" -> asked.right().forEach(right -> tick(labelled(question, right)));
            case "numeric", "short" ->
                hands.type(question.locator("input"), shown(asked).getFirst());
            case "matching" -> asked.pairs().forEach((left, right) -> match(question, left, right));
            case "ordering" -> {
                hands.order(question, asked.right());
                assertThat(texts(question.locator(".order-text"))).isEqualTo(asked.right());
            }
            default -> throw new AssertionError("nobody knows how to answer " + asked.kind());
        }
    }

    /** Only a part of what is right, where the answer has parts. @return what the hand was at last */
    Locator begin(Locator question, Asked asked) {
        String first = shown(asked).stream().findFirst().orElse("");
        return switch (asked.kind()) {
            case "choice", "truefalse" -> choose(question, first);
            case "multiple" -> tick(labelled(question, first));
            case "numeric", "short" -> typeHalf(question.locator("input"), first);
            case "matching" -> {
                var pair = asked.pairs().entrySet().iterator().next();
                yield match(question, pair.getKey(), pair.getValue());
            }
            case "ordering" -> moveUp(question.locator("li").nth(2));
            default -> throw new AssertionError("nobody knows how to answer " + asked.kind());
        };
    }

    private Locator choose(Locator question, String text) {
        var one = labelled(question, text);
        hands.choose(question.locator("input[type=radio], input[type=checkbox]"), one);
        return one;
    }

    private Locator tick(Locator box) {
        if (!box.isChecked()) {
            hands.tick(box);
        }
        return box;
    }

    private Locator typeHalf(Locator field, String text) {
        hands.type(field, text.substring(0, (text.length() + 1) / 2));
        return field;
    }

    private Locator moveUp(Locator entry) {
        var button = entry.locator(".order-up");
        hands.press(button);
        return button;
    }

    private Locator match(Locator question, String left, String right) {
        var row = question.locator(".matching-row").filter(new Locator.FilterOptions().setHas(exactly(left)));
        String option = texts(row.locator("option")).stream()
                .filter(text -> text.endsWith(". " + right))
                .findFirst()
                .orElseThrow();
        hands.pick(row.locator("select"), option);
        assertThat(row.locator("option:checked")).hasText(option);
        return row.locator("select");
    }

    private Locator labelled(Locator question, String text) {
        return question.locator("label")
                .filter(new Locator.FilterOptions().setHas(exactly(text)))
                .locator("input");
    }

    private Locator exactly(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    /** What is right as this person sees or types it. */
    private List<String> shown(Asked asked) {
        return switch (asked.kind()) {
            case "truefalse" -> List.of(asked.right().getFirst().equals("true") ? words.yes() : words.no());
            case "numeric" -> List.of(asked.right().getFirst().replace(".", words.decimal()));
            default -> asked.right();
        };
    }

    /** @throws AssertionError unless this part of a review says that the right answer was given, and why it is right */
    void reviewed(Locator section, Asked asked) {
        assertThat(section.locator(".review-outcome")).hasText(words.right());
        assertThat(section.locator(".explanation-reason")).hasText(asked.reason());
        assertThat(section.locator("a")).containsText(asked.lesson());
        switch (asked.kind()) {
            case "choice", "multiple", "truefalse" -> {
                var mine = having(section.locator(".review-option"), words.yours());
                var right = having(section.locator(".review-option"), words.key());
                assertThat(texts(mine.locator(".review-text"))).containsExactlyInAnyOrderElementsOf(shown(asked));
                assertThat(texts(right.locator(".review-text"))).containsExactlyInAnyOrderElementsOf(shown(asked));
            }
            case "ordering" ->
                assertThat(texts(section.locator(".review-text"))).isEqualTo(asked.right());
            case "matching" ->
                asked.pairs()
                        .forEach((left, right) -> assertThat(having(section.locator(".review-option"), left))
                                .containsText(words.yours() + ": " + right));
            default -> {
                assertThat(having(section.locator(".review-fact"), words.yours()))
                        .containsText(shown(asked).getFirst());
                assertThat(having(section.locator(".review-fact"), words.key()))
                        .containsText(shown(asked).getFirst());
            }
        }
    }

    private static Locator having(Locator several, String text) {
        return several.filter(new Locator.FilterOptions().setHasText(text));
    }

    private static List<String> texts(Locator several) {
        return several.allTextContents().stream().map(DayAsWritten::plain).toList();
    }
}
