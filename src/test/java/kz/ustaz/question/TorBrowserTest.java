package kz.ustaz.question;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import kz.ustaz.account.ports.Names;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.question.tor.TorPrompt;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The lab of the shipped course, done in a real browser. */
@Tag("deep")
@ContextConfiguration(initializers = OpenLab.class, inheritInitializers = false)
class TorBrowserTest extends BrowserTest {

    private static final String IN_REST = """
            () => document.getAnimations().filter(animation =>
                Number.isFinite(animation.effect.getComputedTiming().endTime)).length === 0""";

    @Autowired
    private ApplicationContext product;

    @Test
    void wholeAndRightByTheKeyboardAlone() {
        var page = atLab(Look.DESKTOP, "trainee3", "en");
        var right = TorByHand.right(prompt(page, "trainee3"));
        var lists = page.locator("select[data-part]");
        assertThat(lists).hasCount(right.parts().size());
        for (Locator list : lists.all()) {
            tabTo(page, list);
            choose(page, list, right.value(list.getAttribute("data-part")));
        }
        tabTo(page, page.locator("[data-check]"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".review-outcome")).hasText("Right");
        assertThat(page.locator(".sitting-line")).containsText("Saved ", patiently());
        assertThat(page.locator(".answer-review")).containsText("Right: 56 of 56");
    }

    /** Down as often as the entry is below the first. */
    private static void choose(Page page, Locator list, String value) {
        int place = (int) list.evaluate("(list, value) => [...list.options].findIndex(o => o.value === value)", value);
        for (int i = 0; i < place; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    @Test
    void thePicturesFollowTheListsAndTheMessageLosesItsLayersHopByHop() {
        var page = atLab(Look.DESKTOP, "trainee4", "en");
        var path = page.locator("[data-shows=path][data-destination=https]");
        String relay =
                page.locator("select[data-part=guard-https] option").nth(2).getAttribute("value");
        page.locator("select[data-part=guard-https]").selectOption(relay);
        assertThat(path.locator(".tor-relay").first()).hasText(relay);
        assertThat(path.locator(".tor-relay").nth(1)).hasText("not chosen");
        assertThat(path.locator(".tor-wrap:not(.is-gone)")).hasCount(4);
        var next = path.locator("[data-tool=next]");
        tabTo(page, next);
        for (int closed : List.of(4, 3, 2, 1, 0)) {
            page.keyboard().press("Enter");
            assertThat(path.locator(".tor-wrap:not(.is-gone)")).hasCount(closed);
        }
        assertThat(next).hasAttribute("aria-disabled", "true");
        assertThat(path.locator(".tor-said")).containsText("inside its layer of HTTPS");

        var lamp = page.locator("[data-shows=sight][data-destination=https] .tor-lamp")
                .first();
        assertThat(lamp).hasAttribute("data-sees", "");
        page.locator("select[data-part=https-provider-ip]").selectOption("yes");
        assertThat(lamp).hasAttribute("data-sees", "yes");
        assertThat(page.locator("[data-shows=sight][data-destination=http] .tor-lamp[data-sees=yes]"))
                .hasCount(0);
        assertThat(page.locator(".sitting-line")).containsText("Saved ", patiently());
        page.reload();
        settle(page);
        assertThat(lamp).hasAttribute("data-sees", "yes");
        page.locator(".frame-tools select").first().selectOption("kk");
        assertThat(path.locator(".tor-relay").nth(1)).hasText("таңдалмаған");
        assertThat(lamp).hasAttribute("data-sees", "yes");
    }

    @Test
    void nothingMovesForWhoAsksForThat() {
        var page = atLab(Look.DESKTOP, "trainee5", "en");
        var next = page.locator("[data-tool=next]").first();
        var message = page.locator(".tor-message").first();
        next.click();
        assertThat(page.evaluate(IN_REST)).isEqualTo(false);
        assertThat(message).hasCSS("transition-duration", "0.7s");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        next.click();
        page.locator("select[data-part=http-guard-ip]").selectOption("yes");
        assertThat(message).hasCSS("transition-duration", "0.001s");
        page.waitForFunction(IN_REST);
    }

    @Test
    void readableInLightAndDark() {
        axeInBoth(atLab(Look.PHONE, "trainee7", "kk"), "the lab, nothing answered");
    }

    @Test
    void readableFilledAndReviewedInEveryLanguage() {
        readable(atLab(Look.PHONE, "trainee7", "kk"));
        readable(atLab(Look.DESKTOP, "trainee6", "en"));
        readable(atLab(Look.PHONE, "trainee8", "ru"));
    }

    private void readable(Page page) {
        axeInBoth(page, "the lab, nothing answered");
        int place = 0;
        for (Locator list : page.locator("select[data-part]").all()) {
            int entries = list.locator("option").count();
            list.selectOption(new SelectOption().setIndex(1 + place++ % (entries - 1)));
        }
        axeInBoth(page, "the lab, filled");
        page.locator("[data-check]").click();
        page.locator(".sitting-revealed .row > button:last-child")
                .click(); // it is not right, so it could be tried again
        page.locator(".answer-review .tor-lamp").first().waitFor();
        axeInBoth(page, "the lab, reviewed");
    }

    private static void axeInBoth(Page page, String state) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        axeInLight(page, state);
        axeInDark(page, state);
        fits(page);
    }

    @Test
    void whatDrawsIsFetchedWithTheFirstLabAndNotBefore() {
        var page = window(Look.DESKTOP);
        var fetched = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> fetched.add(request.url()));
        signIn(page, "trainee9");
        assertThat(fetched).noneMatch(url -> url.contains("tor-lab"));
        start(page, "en");
        assertThat(fetched).filteredOn(url -> url.contains("tor-lab")).hasSize(1);
    }

    private Page atLab(Look look, String trainee, String language) {
        var page = window(look.in(language));
        signIn(page, trainee);
        start(page, language);
        return page;
    }

    private static void start(Page page, String language) {
        go(page, "/");
        page.locator(".frame-tools select").first().selectOption(language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        String quiz = page.locator("a[href*='quiz/']").first().getAttribute("href");
        go(page, "/" + quiz.replaceFirst("^/", "").replaceFirst("[^/]*$", "d3-lab"));
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);
        page.locator(".tor-svg").first().waitFor();
    }

    private TorPrompt prompt(Page page, String trainee) {
        var person = product.getBean(Names.class).byKeys(List.of(trainee)).get(trainee);
        var attempt = AttemptId.of(page.url().replaceFirst(".*/", ""));
        return (TorPrompt) product.getBean(Sittings.class)
                .open(new Caller(person), attempt)
                .slots()
                .getFirst()
                .prompt();
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(20_000);
    }
}
