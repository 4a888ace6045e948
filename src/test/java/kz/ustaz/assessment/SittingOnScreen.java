package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A sitting as its trainee sees it: answers by mouse and keyboard, and keeps every claim of the page that it has saved. */
public final class SittingOnScreen {

    /** Reads what a person sees chosen and typed, in the form in which a step keeps it. */
    private static final String READ = """
            (() => {
              const seen = {};
              for (const section of document.querySelectorAll('[data-slot]')) {
                const parts = seen[section.dataset.slot] = {};
                const add = (name, value) => value !== '' && (parts[name] ??= []).push(value);
                for (const control of section.querySelectorAll('[data-part]')) {
                  const name = control.dataset.part;
                  if (control.matches('[type=radio], [type=checkbox]')) {
                    control.checked && add(name, control.value);
                  } else if (control.localName === 'ustaz-order') {
                    control.hasAttribute('answered')
                        && control.querySelectorAll('li').forEach((item) => add(name, item.dataset.token));
                  } else {
                    add(name, control.value);
                  }
                }
              }
              return seen;
            })()""";

    /** Tells of each change anywhere on the page that says «Saved» with a time, and of what stood on it then. */
    private static final String LISTEN = """
            (() => {
              const claim = /Saved \\d/;
              const says = (text) => claim.test(text ?? '');
              new MutationObserver((changes) => {
                const claimed = changes.some((change) =>
                    says(change.target.nodeValue)
                    || (change.type === 'attributes' && says(change.target.getAttribute(change.attributeName)))
                    || [...change.addedNodes].some((node) => says(node.textContent)));
                if (claimed) {
                  const still = says(document.querySelector('.sitting-line')?.textContent);
                  window.heardSaved(JSON.stringify({ at: Date.now(), answers: still ? %s : {} }));
                }
              }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            })()""".formatted(READ);

    private static final TypeReference<Map<Integer, Map<String, List<String>>>> ANSWERS = new TypeReference<>() {};

    /** Longer than the longest pause between two tries. */
    private static final double PATIENCE = 30_000;

    /** «Saved» was on the screen, and beside it these answers. */
    record Claim(long at, Map<Integer, Map<String, List<String>>> answers) {}

    final Page page;
    final List<Claim> claims = new CopyOnWriteArrayList<>();

    /** @param page that was not gone anywhere with yet */
    SittingOnScreen(Page page) {
        this.page = page;
        page.exposeFunction(
                "heardSaved", claim -> claims.add(JsonMapper.shared().readValue((String) claim[0], Claim.class)));
        page.addInitScript(LISTEN);
        page.onDialog(SittingOnScreen::leaveAllTheSame);
    }

    /** The browser asks whether to leave a page with something unsaved. */
    private static void leaveAllTheSame(Dialog asked) {
        try {
            asked.accept();
        } catch (PlaywrightException gone) {
            // the page was quicker
        }
    }

    UUID attempt() {
        return UUID.fromString(page.url().replaceFirst(".*/", ""));
    }

    /** What a person sees chosen and typed, by question, in the form in which a step keeps it. */
    public static Map<Integer, Map<String, List<String>>> answersOn(Page page) {
        return JsonMapper.shared().convertValue(page.evaluate(READ), ANSWERS);
    }

    Map<Integer, Map<String, List<String>>> answers() {
        return answersOn(page);
    }

    Map<String, List<String>> answer(int slot) {
        return answers().get(slot);
    }

    /** Of the claims, those after one moment and before another. */
    List<Claim> claimsBetween(Instant from, Instant to) {
        page.evaluate("0"); // what was heard before has arrived here then
        return claims.stream()
                .filter(claim -> claim.at() > from.toEpochMilli() && claim.at() < to.toEpochMilli())
                .toList();
    }

    List<Integer> slots() {
        return page.locator("[data-slot]").all().stream()
                .map(section -> Integer.valueOf(section.getAttribute("data-slot")))
                .toList();
    }

    Locator question(int slot) {
        return page.locator("[data-slot='" + slot + "']");
    }

    Locator notice(int slot) {
        return question(slot).locator("[data-notice]");
    }

    /** Answers every question on the page; what it answers differs from one round to the next. */
    void answerAll(int round) {
        answerAllBut(-1, round);
    }

    void answerAllBut(int left, int round) {
        slots().stream().filter(slot -> slot != left).forEach(slot -> answer(slot, round));
    }

    void answer(int slot, int round) {
        var question = question(slot);
        var selects = question.locator("select").all();
        var labels = question.locator("label.choice").all();
        var line = question.locator("input[type=text]");
        var down = question.locator(".order-down").all();
        if (!down.isEmpty()) {
            down.get(round % (down.size() - 1)).click();
        } else if (!selects.isEmpty()) {
            int targets = selects.getFirst().locator("option").count() - 1;
            for (int row = 0; row < selects.size(); row++) {
                selects.get(row).selectOption(new SelectOption().setIndex(1 + (row + round) % targets));
            }
        } else if (!labels.isEmpty()) {
            labels.get(round % labels.size()).click();
        } else {
            line.press("Control+A");
            line.pressSequentially(
                    "decimal".equals(line.getAttribute("inputmode")) ? "" + (70 + round) : "answer " + round);
        }
    }

    Locator line() {
        return page.locator(".sitting-line");
    }

    void says(String text) {
        assertThat(line()).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    void saved() {
        says("Saved ");
        page.evaluate("0"); // what was heard before has arrived here then
        assertThat(claims).as("claims that were heard").isNotEmpty();
    }

    /** How many things wait on this device. */
    int kept() {
        return (Integer) page.evaluate("[localStorage, sessionStorage].flatMap((store) => Object.keys(store))"
                + ".filter((key) => key.startsWith('ustaz.sitting.')).length");
    }

    Locator handIn() {
        return page.locator("[data-hand-in]");
    }

    Locator dialog() {
        return page.locator("dialog.hand-in[open]");
    }
}
