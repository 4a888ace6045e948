package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ustaz.journey.DayAsWritten.Asked;
import kz.ustaz.testing.Browsing;

/**
 * The final exam before somebody who knows what the authors wrote, and answers what is chosen, matched and typed. What is to
 * be ordered, sorted, filled in or found is left out: 6 of the 24 questions, in no day more than two of six.
 */
record FinalExam(Page page) {

    private static final Set<String> ANSWERED = Set.of("choice", "truefalse", "multiple", "numeric", "matching");

    private static final List<Asked> WRITTEN = Stream.of("day-1", "day-2", "day-3", "day-4")
            .flatMap(day -> DayAsWritten.tests(day).stream())
            .toList();

    void sit() {
        page.locator("main .button-primary").click();
        page.waitForURL("**/sitting/**");
        Browsing.settle(page);
        int all = page.locator("[data-map]").count();
        for (int position = 0; position < all; position++) {
            var card = page.locator("[data-slot='" + position + "']");
            card.waitFor();
            answer(card);
            if (position < all - 1) {
                page.locator(".sitting-turning .button-primary:visible").click();
            }
        }
        page.locator("[data-hand-in]").click();
        page.locator("dialog[open] [data-hand-in-yes]").click();
        page.waitForURL("**/result/**");
        Browsing.settle(page);
    }

    private void answer(Locator card) {
        String text = DayAsWritten.plain(card.locator(".question-text").first().innerText());
        var asked = WRITTEN.stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody wrote: " + text));
        if (!ANSWERED.contains(asked.kind())) {
            return;
        }
        switch (asked.kind()) {
            case "numeric" -> card.locator("input").fill(asked.right().getFirst());
            case "matching" -> asked.pairs().forEach((left, right) -> match(card, left, right));
            case "truefalse" -> tick(card, asked.right().getFirst().equals("true") ? "True" : "False");
            default -> asked.right().forEach(right -> tick(card, right));
        }
        assertThat(page.locator(".sitting-line")).hasText(Pattern.compile("^Saved .*"));
    }

    private void tick(Locator card, String text) {
        card.locator("label")
                .filter(new Locator.FilterOptions().setHas(exactly(text)))
                .locator("input")
                .check();
    }

    private void match(Locator card, String left, String right) {
        var row = card.locator(".matching-row").filter(new Locator.FilterOptions().setHas(exactly(left)));
        String option = row.locator("option").allTextContents().stream()
                .map(DayAsWritten::plain)
                .filter(one -> one.endsWith(". " + right))
                .findFirst()
                .orElseThrow();
        row.locator("select").selectOption(new SelectOption().setLabel(option));
    }

    private Locator exactly(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }
}
