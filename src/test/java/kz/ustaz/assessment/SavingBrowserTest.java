package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The browser's saving component alone, in a real browser, against a desk that fails in every way we could think of. */
class SavingBrowserTest extends BrowserTest {

    /** The interface that ships, as the build made it. */
    private static final Path BUILT = Path.of("target/classes/META-INF/VAADIN/webapp");

    private static final String SCRIPT = findScript();

    private StandInDesk desk;
    private Page page;

    @BeforeEach
    void open() {
        desk = new StandInDesk(this::file);
        page = window(Look.DESKTOP);
        page.onDialog(SavingBrowserTest::leave);
        page.navigate(desk.address());
    }

    /** The browser asks whether to leave a page with something unsaved. */
    private static void leave(Dialog asked) {
        try {
            asked.accept();
        } catch (PlaywrightException gone) {
            // the page was quicker
        }
    }

    @AfterEach
    void close() {
        closeAllWindows(); // while they stand open, they try again
        desk.close();
        forgetComplaints(); // the desk is a server of its own, and no Flow is there
    }

    @Test
    void aChoiceIsSavedAtOnceAndSaysSoOnlyThen() {
        choose(page, "x");
        assertThat(line(page)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d"));
        assertThat(desk.text(0)).isEqualTo("x");
        assertThat(desk.steps)
                .singleElement()
                .satisfies(step -> assertThat(step.resent()).isFalse());
    }

    @Test
    void textIsSavedASecondAfterTheLastKey() {
        typed(page).pressSequentially("Silk Road", new Locator.PressSequentiallyOptions().setDelay(20));
        assertThat(line(page)).hasText("Saving…");
        saved();
        assertThat(desk.text(1)).isEqualTo("Silk Road");
        assertThat(desk.steps).hasSize(1);
    }

    @Test
    void whatIsTypedWhileThePortIsClosedIsKeptOverAReloadAndStoredOnce() {
        typed(page).fill("before");
        saved();
        desk.close();
        typed(page).fill("typed while closed");
        choose(page, "y");
        assertThat(line(page)).containsText("No connection since");
        assertThat(page.locator("[data-map='1']")).hasAttribute("aria-label", "Question 2, answered, not saved yet");
        try {
            page.reload();
        } catch (PlaywrightException closed) {
            page.waitForTimeout(500); // as it should be: the browser shows its own page
        }
        assertThat(desk.steps).hasSize(1);
        desk.open();
        page.navigate(desk.address());
        saved();
        assertThat(typed(page)).hasValue("typed while closed");
        assertThat(desk.text(0)).isEqualTo("y");
        assertThat(desk.text(1)).isEqualTo("typed while closed");
        assertThat(desk.steps)
                .hasSize(3)
                .last()
                .satisfies(step -> assertThat(step.resent()).isTrue());
        assertThat(kept(page)).isZero();
    }

    @Test
    @Tag("deep")
    void withoutAReloadItIsSentWhenThePortOpensAgain() {
        desk.close();
        typed(page).fill("one");
        assertThat(line(page)).containsText("No connection since");
        page.waitForTimeout(2500);
        assertThat(line(page)).containsText("No connection since");
        typed(page).fill("one and two");
        desk.open();
        saved();
        assertThat(desk.text(1)).isEqualTo("one and two");
    }

    @Test
    @Tag("deep")
    void aKilledTabLeavesItToTheNextOne() {
        desk.close();
        typed(page).fill("left behind");
        assertThat(line(page)).containsText("No connection since");
        page.close();
        desk.open();
        var other = tabBeside(page);
        other.navigate(desk.address());
        assertThat(typed(other)).hasValue("left behind");
        assertThat(line(other)).containsText("Saved");
        assertThat(desk.text(1)).isEqualTo("left behind");
        assertThat(kept(other)).isZero();
    }

    @Test
    @Tag("deep")
    void aLivingTabSendsItsOwnAndNobodySendsItForIt() {
        desk.failWith = 503;
        typed(page).fill("mine to send");
        assertThat(line(page)).hasText("Not saved — retrying");
        var other = tabBeside(page);
        other.navigate(desk.address());
        other.waitForTimeout(1200);
        assertThat(typed(other)).hasValue("");
        desk.failWith = 0;
        page.bringToFront();
        saved();
        assertThat(desk.steps).hasSize(1);
    }

    @Test
    void whoIsSignedOutIsToldKeepsHisAnswersAndComesBackToThem() {
        desk.signedIn = false;
        typed(page).fill("still here");
        assertThat(line(page)).containsText("You are signed out");
        assertThat(page.locator("[data-state] a")).hasText("Sign in");
        desk.signedIn = true;
        desk.token = "second";
        page.locator("[data-state] a").click();
        saved();
        assertThat(typed(page)).hasValue("still here");
        assertThat(desk.text(1)).isEqualTo("still here");
    }

    @Test
    @Tag("deep")
    void aSessionRenewedInAnotherTabIsFoundWithoutAReload() {
        desk.token = "second";
        choose(page, "x");
        saved();
        assertThat(desk.inForce(0).token()).isEqualTo("second");
    }

    @Test
    @Tag("deep")
    void aReplyThatWasLostMakesNoSecondStep() {
        desk.loseReplies = true;
        choose(page, "x");
        until(() -> desk.version() == 1);
        assertThat(line(page)).not().containsText("Saved");
        desk.loseReplies = false;
        saved();
        assertThat(desk.steps).hasSize(1);
    }

    @Test
    @Tag("deep")
    void aServerThatFailsIsAskedAgain() {
        desk.failWith = 500;
        choose(page, "x");
        assertThat(line(page)).hasText("Not saved — retrying");
        desk.failWith = 0;
        saved();
        assertThat(desk.text(0)).isEqualTo("x");
    }

    @Test
    @Tag("deep")
    void ofALateAnswerAndANewerOneFromElsewhereThePersonChooses() {
        late("mine", "theirs");
        assertThat(line(page)).containsText("Choose first");
        assertThat(typed(page)).hasValue("mine");
        assertThat(desk.text(1)).isEqualTo("theirs");
        page.locator("[data-hand-in]").click();
        assertThat(page.locator("[data-hand-in-notice]")).containsText("Choose first");
        page.reload();
        assertThat(page.locator("[data-choice='keep-mine']")).isVisible();
        page.locator("[data-choice='keep-mine']").click();
        saved();
        assertThat(desk.text(1)).isEqualTo("mine");
        assertThat(page.locator("[data-choice]")).hasCount(0);
        assertThat(kept(page)).isZero();
    }

    @Test
    @Tag("deep")
    void theOtherAnswerMayBeKeptToo() {
        late("mine", "theirs");
        page.locator("[data-choice='keep-theirs']").click();
        assertThat(typed(page)).hasValue("theirs");
        assertThat(page.locator("[data-choice]")).hasCount(0);
        assertThat(desk.text(1)).isEqualTo("theirs");
        assertThat(kept(page)).isZero();
    }

    private void late(String mine, String theirs) {
        desk.close();
        typed(page).fill(mine);
        assertThat(line(page)).containsText("No connection since");
        desk.elsewhere(1, Map.of("a", List.of(theirs)));
        desk.open();
        assertThat(page.locator("[data-choice='keep-mine']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    @Test
    @Tag("deep")
    void ofTwoTabsTheLaterReceiptWinsAndTheOtherIsTold() {
        var other = tabBeside(page);
        other.navigate(desk.address());
        choose(page, "x");
        saved();
        choose(other, "y");
        assertThat(line(other)).containsText("Saved");
        assertThat(desk.text(0)).isEqualTo("y");
        typed(page).fill("something else");
        saved();
        assertThat(page.locator("[data-slot='0'] [data-notice]")).containsText("Changed in another window");
        assertThat(page.locator("[data-slot='0'] input[value=y]")).isChecked();
    }

    /** It is asked for every twenty seconds. */
    @Test
    @Tag("deep")
    void aReadingFromBeforeWhatIsOnItsWayTakesNothingBack() {
        desk.readings = new CountDownLatch(1);
        desk.gate = new CountDownLatch(1);
        int before = desk.read;
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        until(() -> desk.read > before);
        choose(page, "x");
        page.locator("[data-slot='0'] [data-flag]").click();
        page.waitForResponse(
                        answer -> answer.request().method().equals("GET")
                                && answer.url().endsWith("/answers"),
                        desk.readings::countDown)
                .finished();
        desk.gate.countDown();
        saved();
        assertThat(page.locator("[data-map='0']"))
                .hasAttribute("aria-label", "Question 1, answered, marked to come back to");
    }

    @Test
    @Tag("deep")
    void aThousandQuickChangesKeepTheirOrderAndTheLastOneCounts() {
        page.evaluate("""
                async () => {
                  const input = document.querySelector('[data-slot="1"] [data-part]');
                  for (let i = 1; i <= 1000; i++) {
                    input.value = 'value ' + i;
                    input.dispatchEvent(new Event(i % 3 ? 'input' : 'change', { bubbles: true }));
                    if (i % 50 === 0) await new Promise((done) => setTimeout(done, 10));
                  }
                }""");
        saved();
        assertThat(desk.text(1)).isEqualTo("value 1000");
        assertThat(desk.steps.stream().map(StandInDesk.Step::sequence).toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(1000L);
    }

    @Test
    @Tag("deep")
    void withoutStorageItSaysSoAndStillSaves() {
        var tab = window(Look.DESKTOP);
        tab.addInitScript("""
                for (const name of ['localStorage', 'sessionStorage']) {
                  Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
                }
                delete Crypto.prototype.randomUUID;
                """);
        tab.navigate(desk.address());
        choose(tab, "x");
        assertThat(line(tab)).containsText("Saved");
        assertThat(tab.locator(".sitting-not-kept")).containsText("keeps nothing on this device");
        assertThat(desk.text(0)).isEqualTo("x");
    }

    @Test
    void handingInWaitsForEveryAnswerAndNeedsTheConnection() {
        page.evaluate(
                "window.handed = 0; document.querySelector('ustaz-sitting').addEventListener('hand-in', () => window.handed++)");
        desk.failWith = 503;
        typed(page).fill("last words");
        page.locator("[data-hand-in]").click();
        assertThat(page.locator("[data-hand-in-notice]")).containsText("Handing in needs the connection");
        assertThat(page.evaluate("window.handed")).isEqualTo(0);
        desk.failWith = 0;
        page.locator("[data-hand-in]").click();
        page.waitForFunction("window.handed === 1");
        assertThat(desk.text(1)).isEqualTo("last words");
    }

    @Test
    @Tag("deep")
    void aQuestionRenderedAgainShowsWhatIsNotSavedYet() {
        desk.failWith = 503;
        typed(page).fill("on its way");
        page.evaluate("""
                () => {
                  const section = document.querySelector('[data-slot="1"]');
                  const again = section.cloneNode(true);
                  again.querySelector('input').value = '';
                  section.replaceWith(again);
                }""");
        assertThat(typed(page)).hasValue("on its way");
    }

    @Test
    @Tag("deep")
    void textsChangeInPlaceAndInputsStay() {
        typed(page).fill("untouched");
        saved();
        page.evaluate("texts => document.querySelector('ustaz-sitting').setAttribute('texts', texts)", texts("ru"));
        assertThat(line(page)).containsText("Сохранено");
        assertThat(typed(page)).hasValue("untouched");
        assertThat(page.locator("[data-map='1']")).hasAttribute("aria-label", "Вопрос 2, есть ответ");
    }

    @Test
    @Tag("deep")
    void flagsGoTheSameWay() {
        desk.close();
        page.locator("[data-slot='2'] [data-flag]").click();
        assertThat(page.locator("[data-map='2']")).hasAttribute("data-is", "unanswered flagged unsaved");
        desk.open();
        saved();
        assertThat(desk.flags)
                .last()
                .satisfies(flag -> assertThat(flag).containsEntry("slot", 2).containsEntry("flagged", true));
    }

    @Test
    void whatIsTypedWhileTheDialogComesIsSavedBeforeHandingIn() {
        count("hand-in-now");
        desk.failWith = 503;
        typed(page).fill("last words");
        showDialog();
        page.locator("[data-hand-in-yes]").click();
        assertThat(page.locator("dialog [data-hand-in-notice]")).containsText("Handing in needs the connection");
        assertThat(page.evaluate("window.counted")).isEqualTo(0);
        desk.failWith = 0;
        page.locator("[data-hand-in-yes]").click();
        page.waitForFunction("window.counted === 1");
        assertThat(desk.text(1)).isEqualTo("last words");
    }

    @Test
    @Tag("deep")
    void whoSaysNotYetWhileTheLastAnswerIsOnItsWayHandsNothingIn() {
        count("hand-in-now");
        desk.gate = new CountDownLatch(1);
        typed(page).fill("last words");
        showDialog();
        page.locator("[data-hand-in-yes]").click();
        page.evaluate("document.querySelector('dialog').close()");
        desk.gate.countDown();
        saved();
        assertThat(page.evaluate("window.counted")).isEqualTo(0);
    }

    @Test
    @Tag("deep")
    void twoClicksAskToHandInOnce() {
        count("hand-in");
        desk.gate = new CountDownLatch(1);
        typed(page).fill("last words");
        page.locator("[data-hand-in]").dblclick();
        desk.gate.countDown();
        saved();
        page.waitForFunction("window.counted > 0");
        assertThat(page.evaluate("window.counted")).isEqualTo(1);
    }

    @Test
    @Tag("deep")
    void anAnswerThatCameAfterTheHandInIsToldAndNotKeptOnTheDevice() {
        desk.failWith = 503;
        typed(page).fill("too late");
        assertThat(line(page)).hasText("Not saved — retrying");
        desk.handedIn = true;
        desk.failWith = 0;
        assertThat(line(page)).containsText("does not count");
        assertThat(desk.text(1)).isEqualTo("too late");
        assertThat(kept(page)).isZero();
    }

    @Test
    @Tag("deep")
    void toAnAttemptHandedInMeanwhileWhatWaitsIsStillSent() {
        desk.close();
        typed(page).fill("too late");
        assertThat(line(page)).containsText("No connection since");
        desk.handedIn = true;
        desk.open();
        assertThat(line(page)).containsText("does not count", slowly());
        assertThat(desk.steps)
                .singleElement()
                .satisfies(step -> assertThat(step.resent()).isTrue());
        assertThat(kept(page)).isZero();
    }

    @Test
    @Tag("deep")
    void theResultSendsWhatASittingLeftBehind() {
        leaveBehind("left behind");
        desk.handedIn = true;
        desk.open();
        var result = tabBeside(page);
        result.navigate(desk.address() + "/result");
        assertThat(result.locator("ustaz-leftovers")).containsText("does not count");
        assertThat(result.locator("ustaz-leftovers")).containsText("Question: 2");
        assertThat(desk.text(1)).isEqualTo("left behind");
        assertThat(kept(result)).isZero();
    }

    @Test
    @Tag("deep")
    void everyPageTellsItsPersonOfAnswersThatLieOnThisDevice() {
        leaveBehind("left behind");
        desk.open();
        var other = tabBeside(page);
        other.navigate(desk.address() + "/elsewhere");
        var link = other.locator("ustaz-unsent[person=p1] a");
        assertThat(link).hasAttribute("href", "sitting/a1");
        assertThat(other.locator("ustaz-unsent[person=p2] a")).hasCount(0);
        other.navigate(desk.address());
        assertThat(line(other)).containsText("Saved");
        other.navigate(desk.address() + "/elsewhere");
        other.waitForTimeout(1000);
        assertThat(link).hasCount(0);
    }

    @Test
    @Tag("deep")
    void aClockSetBackDelaysNoAnswer() {
        page.evaluate("() => { const real = Date.now; window.shift = 0; Date.now = () => real() + window.shift; }");
        desk.failWith = 503;
        typed(page).fill("in time");
        assertThat(line(page)).hasText("Not saved — retrying");
        page.evaluate("window.shift = -3600000");
        desk.failWith = 0;
        saved();
        assertThat(desk.text(1)).isEqualTo("in time");
    }

    private void leaveBehind(String answer) {
        desk.close();
        typed(page).fill(answer);
        assertThat(line(page)).containsText("No connection since");
        page.close();
    }

    /** Counts events of the component into the page's {@code counted}. */
    private void count(String event) {
        page.evaluate(
                "event => { window.counted = 0; document.querySelector('ustaz-sitting')"
                        + ".addEventListener(event, () => window.counted++); }",
                event);
    }

    /** What the server adds when it is asked for the dialog. */
    private void showDialog() {
        page.evaluate("""
                () => {
                  const dialog = document.createElement('dialog');
                  dialog.innerHTML = '<div data-hand-in-notice></div><button type=button data-hand-in-yes>Yes</button>';
                  document.querySelector('ustaz-sitting').append(dialog);
                  dialog.showModal();
                }""");
    }

    private static LocatorAssertions.ContainsTextOptions slowly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private void saved() {
        assertThat(line(page)).containsText("Saved ", slowly());
    }

    private static Locator line(Page page) {
        return page.locator(".sitting-line");
    }

    private static Locator typed(Page page) {
        return page.locator("[data-slot='1'] [data-part]");
    }

    /** By keyboard: where a pointer goes down and up, what is under it may be another thing on a busy machine. */
    private static void choose(Page page, String value) {
        page.locator("[data-slot='0'] input[value=" + value + "]").press(" ");
    }

    private static int kept(Page page) {
        return (Integer) page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length");
    }

    private static void until(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    /** The part of the built interface that defines the component; it brings what it needs. */
    private static String findScript() {
        var folder = BUILT.resolve("VAADIN/build");
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".js") && contains(file, "customElements.define(`ustaz-sitting`"))
                    .findFirst()
                    .map(file -> "VAADIN/build/" + file.getFileName())
                    .orElseThrow(() -> new AssertionError("no interface with ustaz-sitting in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String path) {
        if (path.equals("/")) {
            return html();
        }
        if (path.equals("/result")) {
            return page("<ustaz-leftovers attempt=a1 person=p1 texts='%s'></ustaz-leftovers>"
                    .formatted(texts("en").replace("'", "&#39;")));
        }
        if (path.equals("/elsewhere")) {
            return page("<ustaz-unsent person=p1 text=Waiting link=Send></ustaz-unsent>"
                    + "<ustaz-unsent person=p2 text=Waiting link=Send></ustaz-unsent>");
        }
        try {
            return path.startsWith("/VAADIN/build/") ? Files.readString(BUILT.resolve(path.substring(1))) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private String html() {
        var sections = new StringBuilder();
        for (int slot = 0; slot < 4; slot++) {
            String answer = desk.text(slot);
            String controls =
                    slot == 0 || slot == 3 ? choices(slot, answer) : "<input data-part=a value='" + answer + "'>";
            sections.append(
                    """
                    <section data-slot=%d data-version=%d data-answer='%s'><h2>Question</h2>%s
                    <button type=button data-flag aria-pressed=false>Flag</button><div data-notice></div></section>
                    """.formatted(slot, desk.version(), json(desk.inForce(slot).parts()), controls));
        }
        var map = new StringBuilder();
        for (int slot = 0; slot < 4; slot++) {
            map.append("<button type=button data-map=%d data-answered=%s data-flagged=false>%d</button>"
                    .formatted(slot, !desk.text(slot).isEmpty(), slot + 1));
        }
        return page("""
                <ustaz-sitting attempt=a1 person=p1 version=%d result="result/a1" texts='%s'>%s%s
                <button type=button data-hand-in>Hand in</button><div data-hand-in-notice></div><div data-state></div>
                </ustaz-sitting>
                """.formatted(desk.version(), texts("en").replace("'", "&#39;"), map, sections));
    }

    private static String page(String content) {
        return """
                <!doctype html><html lang=en><head><base href="/"><title>Sitting</title>
                <meta name=_csrf content=THE-TOKEN-NOW><meta name=_csrf_header content=X-CSRF-TOKEN>
                <script type=module src="%s"></script></head><body><div id=outlet hidden></div>%s</body></html>
                """.formatted(SCRIPT, content);
    }

    private static String choices(int slot, String answer) {
        var inputs = new StringBuilder();
        for (String value : List.of("x", "y")) {
            inputs.append("<label><input type=%s name=n%d data-part=a value=%s %s>%s</label>"
                    .formatted(
                            slot == 0 ? "radio" : "checkbox",
                            slot,
                            value,
                            answer.contains(value) ? "checked" : "",
                            value));
        }
        return inputs.toString();
    }

    private static String texts(String language) {
        var all = new Properties();
        var file = Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties");
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        String prefix = "assessment.saving.";
        all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> texts.put(key.substring(prefix.length()), all.getProperty(key)));
        return json(texts);
    }

    private static String json(Object value) {
        return JsonMapper.builder().build().writeValueAsString(value);
    }
}
