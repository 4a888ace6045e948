package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.InThisProcess;
import kz.ustaz.testing.Browsing;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instructor, a lead, trainees and a supervisor, each before a browser of his own. */
@Tag("deep")
class TogetherBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";

    /** Counts what somebody does: presses, and texts typed or chosen. */
    private static final String COUNT = """
            window.acts = 0;
            const typed = (e) => e.matches('input:not([type=checkbox], [type=radio]), textarea, select');
            addEventListener('click', (e) => e.isTrusted && !typed(e.target) && window.acts++, true);
            addEventListener('change', (e) => typed(e.target) && window.acts++, true);""";

    /** Entries that a new question of order begins with. */
    private static final int STEPS = 3;

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static UUID unit;
    private static RunId run;

    @BeforeAll
    static void start() {
        product = InThisProcess.in(folder, "--ustaz.content=modules-content");
        unit = product.get(Founding.class).unit("Academy", null);
        var head = person("head");
        grant(head, Role.ADMINISTRATOR, new Scope.Installation());
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        var writer = person("writer");
        grant(writer, Role.AUTHOR, new Scope.Installation());
        grant(person("lead"), Role.LEAD, new Scope.Run(run.value()));
        grant(person("watcher"), Role.SUPERVISOR, new Scope.Run(run.value()));
        person("early");
        person("late");
        product.get(Runs.class).enrol(head, run, List.of("early", "late"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Override
    protected String base() {
        return product.address();
    }

    private static Caller person(String name) {
        String language = name.equals("late") ? "ru" : "en";
        var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, language);
        return new Caller(product.get(Founding.class).person(described, PASSWORD));
    }

    private static void grant(Caller who, Role role, Scope scope) {
        product.get(Founding.class).grant(who.person(), role, scope);
    }

    private Page enter(String name, Look look) {
        var page = window(look);
        signIn(page, name, PASSWORD);
        return page;
    }

    @Test
    void aQuizOfFiveFromTheBankIsPublishedInFewActions() {
        var page = enter("writer", Look.DESKTOP);
        page.addInitScript(COUNT);
        go(page, "/authoring");
        page.locator("#new-quiz-title").fill("Five quick ones");
        page.locator("#new-quiz-module").selectOption("day-2");
        press(page, "Create quiz");
        page.waitForURL(Pattern.compile(".*/authoring/.+"));
        page.locator("[data-bank]").click();
        for (int i = 0; i < 5; i++) {
            page.locator(".edit-bank-row input").nth(i).check();
        }
        page.locator("[data-bank-add]").click();
        assertThat(page.locator(".edit-item")).hasCount(5);
        press(page, "Publish …");
        press(page, "Publish now");
        assertThat(page.locator(".edit-publish")).containsText("Published as edition");
        assertThat((int) page.evaluate("window.acts")).as("actions").isBetween(8, 25);
        go(page, "/authoring");
        assertThat(page.getByRole(AriaRole.ROW).filter(having("Five quick ones")))
                .containsText("Published");
    }

    @Test
    void theyWriteAdoptSitAndWatchWhileAnotherFinishesWhatHeBegan() {
        var early = enter("early", Look.PHONE);
        begin(early, "early", "d1-quiz");
        String asked = early.locator("[data-slot] .question-text").first().innerText();
        early.locator("[data-slot] [type=radio]").first().check();
        saved(early);

        var writer = enter("writer", Look.DESKTOP);
        String quiz = write(writer);
        go(writer, "/authoring/d1-quiz");
        type(writer.locator(".item-editor").getByLabel("Question").first(), "Asked in another way?");
        publish(writer);

        var lead = enter("lead", Look.DESKTOP);
        go(lead, "/leading/" + run.value());
        assertThat(lead.getByRole(AriaRole.ROW).filter(having("Пять видов")))
                .not()
                .isVisible();
        assertThat(lead.getByRole(AriaRole.ROW).filter(having("Five kinds"))).containsText("New quiz");
        assertThat(lead.getByRole(AriaRole.ROW).filter(having("Texts only"))).containsText("Quiz of day 1");
        lead.locator("[data-adopt]").click();
        assertThat(lead.locator(".notice-ok")).hasText("The run teaches the newest edition now.");

        var watcher = enter("watcher", Look.DESKTOP);
        go(watcher, "/watch/" + run.value());
        watcher.evaluate("window.notReloaded = true");
        var late = enter("late", Look.PHONE.in("ru"));
        begin(late, "late", quiz);
        sitFiveKinds(late, watcher);
        assertThat(watcher.evaluate("window.notReloaded")).isEqualTo(true);
        assertThat(late.locator(".result-score")).containsText("100");

        early.reload();
        settle(early);
        assertThat(early.locator("[data-slot] .question-text").first()).hasText(asked);
        early.locator("[data-slot] [type=radio]").nth(1).check();
        saved(early);
        handIn(early);
        assertThat(early.locator(".result .question-text").first()).hasText(asked);
        begin(early, "early", "d1-quiz");
        assertThat(early.locator("[data-slot] .question-text").first()).hasText("Asked in another way?");
    }

    // ---- writing

    /** Five questions of five kinds, in English and Russian. @return the quiz's id */
    private static String write(Page page) {
        go(page, "/authoring");
        page.locator("#new-quiz-title").fill("Five kinds");
        press(page, "Create quiz");
        page.waitForURL(Pattern.compile(".*/authoring/.+"));
        settle(page);
        page.getByText("Languages and settings").click();
        page.getByLabel("Russian", new Page.GetByLabelOptions().setExact(true)).check();
        type(page.getByLabel("Title · Russian"), "Пять видов");

        add(page, "truefalse");
        ask(page, "Is the sky blue?", "Небо голубое?");
        page.locator(".item-editor [type=radio]").first().check();
        page.locator("details:has(.edit-sources) > summary").click();
        page.locator(".edit-sources input").first().check();

        add(page, "choice");
        ask(page, "Which is a river?", "Что из этого река?");
        for (int i = 0; i < 4; i++) {
            type(page.getByLabel("Option · English").nth(i), i == 1 ? "Ishim" : "Hill " + i);
            type(page.getByLabel("Option · Russian").nth(i), i == 1 ? "Ишим" : "Холм " + i);
        }
        page.locator(".item-editor [type=radio]").nth(1).check();

        add(page, "numeric");
        ask(page, "How many days?", "Сколько дней?");
        type(page.getByLabel("Right number"), "4");

        add(page, "short");
        ask(page, "Which city?", "Какой город?");
        type(page.locator(".item-editor").getByLabel("Answer").first(), "Astana");

        add(page, "ordering");
        ask(page, "Put in order", "Расставьте по порядку");
        for (int i = 0; i < STEPS; i++) {
            type(page.getByLabel("Entry · English").nth(i), "Step " + (i + 1));
            type(page.getByLabel("Entry · Russian").nth(i), "Шаг " + (i + 1));
        }
        assertThat(page.locator(".edit-wrong")).not().isVisible();
        assertThat(page.locator(".edit-item .badge-bad")).hasCount(0);
        assertThat(page.locator(".edit-preview")).containsText("Put in order");
        publish(page);
        return page.url().replaceAll(".*/", "");
    }

    private static void add(Page page, String kind) {
        int before = page.locator(".edit-item").count();
        page.locator("#new-item-kind").selectOption(kind);
        press(page, "Add question");
        assertThat(page.locator(".edit-item")).hasCount(before + 1);
        settle(page);
    }

    private static void ask(Page page, String english, String russian) {
        type(page.getByLabel("Question · English"), english);
        type(page.getByLabel("Question · Russian"), russian);
        type(page.getByLabel("Reason, shown with the answer · English"), "Because.");
        type(page.getByLabel("Reason, shown with the answer · Russian"), "Потому что.");
    }

    private static void publish(Page page) {
        settle(page);
        press(page, "Publish …");
        press(page, "Publish now");
        assertThat(page.locator(".edit-publish")).containsText("Published as edition");
    }

    /** As hands do: the browser tells of a change when the field is left. */
    private static void type(Locator field, String text) {
        field.click();
        field.press("ControlOrMeta+a");
        field.pressSequentially(text);
        field.press("Tab");
        settle(field.page());
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    // ---- sitting

    private static void begin(Page page, String who, String quiz) {
        var caller = new Caller(product.get(kz.ustaz.account.ports.Names.class)
                .byKeys(List.of(who))
                .get(who));
        var enrolment = product.get(Enrolments.class).own(caller).getFirst();
        go(page, "/quiz/" + enrolment.id().value() + "/" + quiz);
        page.locator("main .button-primary").click();
        page.waitForURL("**/sitting/**");
        settle(page);
    }

    private static void sitFiveKinds(Page page, Page watcher) {
        answer(
                page,
                "Небо голубое?",
                card -> card.locator("[type=radio][value=true]").check());
        sees(watcher, "answered 1 of 5");
        answer(page, "Что из этого река?", card -> card.getByText("Ишим").click());
        sees(watcher, "answered 2 of 5");
        answer(page, "Сколько дней?", card -> card.locator("input").fill("4"));
        sees(watcher, "answered 3 of 5");
        answer(page, "Какой город?", card -> card.locator("input").fill("astana"));
        sees(watcher, "answered 4 of 5");
        answer(page, "Расставьте по порядку", TogetherBrowserTest::order);
        sees(watcher, "answered 5 of 5");
        handIn(page);
        sees(watcher, "handed in a quiz");
    }

    private static void sees(Page watcher, String what) {
        assertThat(watcher.getByText(what).first()).isVisible();
    }

    private interface Act {
        void on(Locator card);
    }

    private static void answer(Page page, String asked, Act act) {
        var card = page.locator("[data-slot]:visible");
        assertThat(card.locator(".question-text").first()).hasText(asked);
        act.on(card);
        saved(page);
        var next = page.locator(".sitting-turning .button-primary");
        if (next.isVisible()) {
            next.click();
            settle(page);
        }
    }

    private static void order(Locator card) {
        for (int place = 0; place < STEPS; place++) {
            var entry = card.locator("li", new Locator.LocatorOptions().setHasText("Шаг " + (place + 1)));
            var button = entry.locator("button").first();
            for (int at = at(entry); at > place; at--) {
                button.focus();
                button.press("Alt+ArrowUp");
            }
        }
        // one that happens to stand right already is confirmed by moving it away and back
        var last = card.locator("li").last().locator("button").first();
        last.focus();
        last.press("Alt+ArrowUp");
        card.locator("li").nth(STEPS - 2).locator("button").first().press("Alt+ArrowDown");
    }

    private static int at(Locator entry) {
        return ((Number) entry.evaluate("e => [...e.parentElement.children].indexOf(e)")).intValue();
    }

    private static void saved(Page page) {
        assertThat(page.locator(".sitting-line")).hasText(Pattern.compile("^(Saved|Сохранено) .*"));
    }

    private static void handIn(Page page) {
        page.locator("[data-hand-in]").click();
        page.locator("dialog[open] [data-hand-in-yes]").click();
        page.waitForURL("**/result/**");
        settle(page);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
