package kz.ustaz.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** An answer of somebody who does not care which. */
public final class AnyAnswer {

    private AnyAnswer() {}

    /** Gives it, whatever the kind. */
    public static void to(Locator question) {
        if (question.locator("ustaz-order").count() > 0) {
            question.locator(".order-confirm").click();
        } else if (question.locator("select").count() > 0) {
            question.locator("select").all().forEach(select -> select.selectOption(new SelectOption().setIndex(1)));
        } else if (question.locator("textarea").count() > 0) {
            question.locator("textarea").first().fill("Something.");
        } else if (question.locator("input[type=text]").count() > 0) {
            question.locator("input[type=text]").first().fill("7");
        } else {
            question.locator("label:has(input)").first().click();
        }
    }
}
