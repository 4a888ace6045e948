package kz.ustaz.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.testing.AnyAnswer;
import kz.ustaz.testing.BrowserTest;

/** A new trainee's way, from his one-time link to his first result. */
public final class TraineesViews {

    private static final String NEW_PASSWORD = "five spotted horses";

    private final Visit visit;
    private final Scene scene;

    public TraineesViews(Visit visit, Scene scene) {
        this.visit = visit;
        this.scene = scene;
    }

    public void walk() {
        comeIn();
        begin();
        read();
        sit();
        lookBack();
    }

    private void comeIn() {
        visit.go(scene.welcomeLink()).see("one-time link", "#field-password");
        visit.type("#field-password input", NEW_PASSWORD)
                .type("#field-again input", "another")
                .press("main .button-primary")
                .see("one-time link, two passwords", "#field-again[invalid]");
        visit.type("#field-again input", NEW_PASSWORD)
                .press("main .button-primary")
                .see("sign-in after a one-time link", ".notice-ok");
        BrowserTest.fillSignIn(visit.page(), scene.name, NEW_PASSWORD);
    }

    private void begin() {
        visit.see("programme at the start, after a reset", ".frame-reset");
        visit.press(".frame-reset button");
        assertThat(visit.find(".frame-reset")).hasCount(0);
        visit.press(".frame-person summary").see("programme, own menu open", ".frame-person[open]");
        visit.go("results").see("results, none yet", "main .button-primary");
        visit.go("glossary").see("glossary", "dt");
        visit.go("search").see("search, nothing looked for", "#search-words");
        visit.go("search?q=Tor").see("search, all sorts found", ".found mark");
        visit.go("search?q=xyzzy").see("search, nothing found", "main [role=status]:has-text('xyzzy')");
        visit.go("timetable").see("timetable, none yet", "main .muted");
        visit.go("inbox").see("inbox, something new", "main .badge-due");
        visit.press("main button").see("inbox, all read", "main article:not(:has(.badge))");
        visit.go("attend")
                .type("#attend-code input", "aaaaaa")
                .press("#attend-enter")
                .see("a wrong code of the room", "main .notice-bad");
        visit.go("account")
                .type("#field-old input", "wrong")
                .type("#field-password input", "six grey horses")
                .type("#field-again input", "six grey horses")
                .press("#field-again >> xpath=../following-sibling::button")
                .see("own account, wrong password", "#field-old[invalid]");
        visit.type("#field-mail input", "nobody")
                .press("#mail-save")
                .see("own account, no mail address", "#field-mail[invalid]");
        visit.type("#field-mail input", "nobody@academy.kz")
                .press("#mail-wanted")
                .press("#mail-save")
                .see("own account, notices by mail", "main .notice-ok");
        visit.go("account/kept").see("what is kept of me", "[data-kept=enrolments]");
        visit.go("no-such-page").see("no such page", "main img");
        visit.go("result/" + UUID.randomUUID()).see("no such thing", "main section .button-primary");
    }

    private void read() {
        visit.go("");
        String lesson = visit.find("main a[href*='lesson/']").first().getAttribute("href");
        visit.go(lesson.replaceFirst("[^/]*$", scene.lockedLesson())).see("locked lesson", "main .notice-info");
        String notes = lesson.replaceFirst("lesson/([^/]+)/.*", "notes/$1");
        visit.go(notes).see("own notes, none yet", "main .card");
        visit.go(lesson).see("lesson", "[data-check]");
        for (Locator check : visit.find("[data-check]").all()) {
            AnyAnswer.to(check);
            check.locator("[data-check-button]").click();
            check.locator(".check-outcome > *").first().waitFor();
        }
        visit.press(".note-add").type(".note-card textarea", "Ask who holds the money.");
        visit.find(".note-saved:not(:empty)").first().waitFor();
        visit.press("[data-term]").see("lesson with answers, a note and a term", ".term-card:popover-open");
        visit.go(notes).see("own notes", ".note-line");
    }

    private void sit() {
        visit.go("");
        visit.go(visit.find("main a[href*='quiz/']").first().getAttribute("href"))
                .see("quiz before its start", "main button.button-primary");
        visit.press("main button.button-primary").see("sitting, nothing answered", "[data-slot]");
        kinds().forEach(this::answer);
        visit.press("[data-flag]").see("sitting, a question marked", "[data-flag][aria-pressed=true]");
        visit.page().context().setOffline(true);
        AnyAnswer.to(visit.find("[data-slot]"));
        visit.see("sitting without a connection", "[data-saving=offline]");
        visit.page().context().setOffline(false);
        visit.find("[data-saving=saved]").waitFor();
        visit.press("[data-hand-in]").see("asked whether to hand in", "dialog.hand-in[open]");
        visit.press("[data-hand-in-yes]").see("result, failed", ".result-failed");
    }

    private Map<String, Integer> kinds() {
        var kinds = scene.kindsIn(visit.page().url().replaceFirst(".*/", ""));
        assertThat(kinds.keySet()).as("kinds that this quiz asks").isEqualTo(scene.kinds());
        return kinds;
    }

    private void answer(String kind, int position) {
        visit.press("[data-map='" + position + "']");
        var question = visit.find("[data-slot='" + position + "']");
        question.waitFor();
        AnyAnswer.to(question);
        visit.see("sitting, " + kind, "[data-slot='" + position + "']");
    }

    private void lookBack() {
        PracticumViews.plan(visit);
        PracticumViews.way(visit);
        SurveyViews.answer(visit, scene);
        visit.go("certificates").see("certificates, none yet", "main a[href=verify]");
        String number = scene.certify();
        visit.go("certificates").see("own certificates", "[data-certificate]");
        visit.go("verify/" + number).see("a certificate that holds", "[data-verified=Found]");
        visit.go("").see("programme after a failed quiz", ".day");
        visit.go("results").see("results", "tbody tr");
        visit.press("tbody a").press("main a[href*='quiz/']").see("quiz after an attempt", "tbody tr");
        scene.whileWithdrawn(() -> visit.press("main button.button-primary")
                .see("a press that came too late", "vaadin-notification-card"));
    }
}
