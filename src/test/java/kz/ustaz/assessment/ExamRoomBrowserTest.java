package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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
import org.springframework.util.FileSystemUtils;

/** An exam room in real browsers: its lead watches and acts while a trainee works, and works on elsewhere. */
@Tag("deep")
class ExamRoomBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final String QUIZ = "d1-quiz";
    private static final String LOOK_AROUND = "document.dispatchEvent(new Event('visibilitychange'))";
    private static final double PATIENCE = 20_000;

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static Caller lead;
    private static String enrolment;
    private static RunId run;

    @BeforeAll
    static void start() throws IOException {
        var course = folder.resolve("course");
        FileSystemUtils.copyRecursively(Path.of("modules-content"), course);
        var quiz = course.resolve("day-1/quizzes/d1-quiz.yml");
        Files.writeString(quiz, Files.readString(quiz).replace("mode: quiz", "mode: exam\nminutes: 45"));
        product = InThisProcess.in(folder, "--ustaz.content=" + course);
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var people = new HashMap<String, Caller>();
        for (String name : List.of("head", "lead", "trainee", "another")) {
            String given = name.equals("another") ? "Дана" : "Ержан";
            var described = new NewPerson(name, "N-" + name, "Сериков", given, "", "", "", "", unit, "en");
            people.put(name, new Caller(founding.person(described, PASSWORD)));
        }
        var head = people.get("head");
        founding.grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var wanted = new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        lead = people.get("lead");
        founding.grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        product.get(Runs.class).enrol(head, run, List.of("trainee", "another"));
        enrolment = product.get(Enrolments.class)
                .own(people.get("trainee"))
                .getFirst()
                .id()
                .value()
                .toString();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void aLeadWatchesPausesGoesOnAddsTimeAndOpensAgainWhileATraineeWorks() {
        var trainee = window(Look.PHONE);
        signIn(trainee, "trainee", PASSWORD);
        go(trainee, "/quiz/" + enrolment + "/" + QUIZ);
        trainee.locator("main .button-primary").click();
        trainee.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(trainee);
        var room = window(Look.DESKTOP);
        signIn(room, "lead", PASSWORD);
        go(room, "/leading/" + run.value());
        room.locator("main a[href^='room/'][href$='/" + QUIZ + "']").click();
        room.waitForURL("**/room/**");
        settle(room);
        assertThat(room.locator(".run-chip[data-kind=room-UNDER_WAY] .run-chip-count"))
                .hasText("1");
        assertThat(room.locator(".run-chip[data-kind=room-NOT_STARTED] .run-chip-count"))
                .hasText("1");
        assertThat(cells(room)).containsText(new String[] {"under way"});
        assertThat(left(room)).hasText(Pattern.compile("4[45]:\\d\\d"));
        axe(room, "an exam room");
        fits(room);

        choose(trainee, 0);
        answered(room, 1);
        picture(room, "room");

        act(room, "pause", "", "The alarm rings.");
        assertThat(room.locator("main > div > .notice-warn, .notice-warn").first())
                .containsText("Paused since");
        trainee.evaluate(LOOK_AROUND);
        assertThat(trainee.locator("[data-time]")).containsText("Paused by your trainer");
        axe(trainee, "a paused exam");
        picture(trainee, "paused-trainee");
        picture(room, "paused-room");
        turnTo(trainee, 3);
        choose(trainee, 1);
        answered(room, 2);

        act(room, "resume", "", "False alarm.");
        trainee.evaluate(LOOK_AROUND);
        assertThat(trainee.locator("[data-time]")).hasText(Pattern.compile("Time left: 4[45]:\\d\\d"));

        choosePerson(room);
        axe(room, "an exam room with somebody chosen");
        picture(room, "chosen");
        act(room, "chosen-more", "10", "He sat down late.");
        trainee.evaluate(LOOK_AROUND);
        assertThat(trainee.locator("[data-time]")).hasText(Pattern.compile("Time left: 5[45]:\\d\\d"));
        assertThat(room.locator("vaadin-grid")).containsText("10 min");

        trainee.locator("[data-hand-in]").click();
        trainee.locator("dialog[open] [data-hand-in-yes]").click();
        trainee.waitForURL(Pattern.compile(".*/result/.*"));
        assertThat(cells(room)).containsText(new String[] {"handed in"});
        choosePerson(room);
        act(room, "reopen", "5", "He pressed it by mistake.");
        assertThat(cells(room)).containsText(new String[] {"opened again"});
        trainee.reload();
        trainee.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(trainee);
        assertThat(trainee.locator("[data-time]")).hasText(Pattern.compile("Time left: 0[45]:\\d\\d"));
        assertThat(trainee.locator("[data-map='0'][data-answered=true]")).isAttached();
        goesOnOnAnotherDevice(trainee);
        onAPhone();
    }

    /** The old device says so, and what was answered on it is on the new one. */
    private void goesOnOnAnotherDevice(Page old) {
        String address = old.url().replaceFirst("^https?://[^/]+", "");
        assertThat(old.locator(".sitting-elsewhere")).isHidden();
        var fresh = window(Look.DESKTOP);
        signIn(fresh, "trainee", PASSWORD);
        go(fresh, address);
        choose(fresh, 0);
        old.evaluate(LOOK_AROUND);
        assertThat(old.locator(".sitting-elsewhere")).containsText("is being continued on another device");
        axe(old, "an attempt that goes on elsewhere");
        picture(old, "elsewhere");
        choose(old, 1);
        assertThat(old.locator(".sitting-elsewhere")).isHidden();

        var room = product.get(ExamRoom.class);
        var far = new Opening(Optional.empty(), Optional.empty(), "", List.of("10.0.0.0/8"));
        assertThat(room.open(lead, run, QUIZ, far, "in the room only")).isInstanceOf(ExamRoom.Outcome.Done.class);
        fresh.reload();
        assertThat(fresh.locator("main h1")).hasText("Not from this device");
        assertThat(fresh.locator("main [role=alert]")).containsText("127.0.0.1");
        axe(fresh, "an attempt that is not sat here");
        choose(old, 0);
    }

    private void onAPhone() {
        var room = window(Look.PHONE.inTheDark());
        signIn(room, "lead", PASSWORD);
        go(room, "/room/" + run.value() + "/" + QUIZ);
        assertThat(room.locator(".run-card:visible").first()).isVisible();
        assertThat(room.locator("vaadin-grid")).containsText("s ago");
        axe(room, "an exam room on a phone");
        fits(room);
        picture(room, "phone");
    }

    private static Locator cells(Page room) {
        return room.locator("vaadin-grid .run-cell[data-kind^=room-]:visible")
                .filter(new Locator.FilterOptions().setHasNotText("not started"));
    }

    private static Locator left(Page room) {
        return room.locator("ustaz-since[mode=left]:visible")
                .filter(new Locator.FilterOptions().setHasText(":"))
                .first();
    }

    private static void answered(Page room, int count) {
        assertThat(room.locator("vaadin-grid .run-cell:visible")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + count + " of \\d+$")))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    /** Another question, on which the choices are another's. */
    private static void turnTo(Page trainee, int question) {
        trainee.evaluate("number => document.querySelector(`[data-map='${number}']`).click()", question);
        trainee.locator("[data-slot='" + question + "']").waitFor();
        settle(trainee);
    }

    private static void choose(Page trainee, int option) {
        trainee.locator("[data-slot] .choice").nth(option).click();
        assertThat(trainee.locator(".sitting-line"))
                .containsText("Saved", new ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** The one who has an attempt. */
    private static void choosePerson(Page room) {
        room.locator("vaadin-text-field input").fill("Ержан");
        assertThat(room.locator("vaadin-grid .run-cell[data-kind^=room-]:visible"))
                .hasCount(1);
        room.locator("vaadin-grid vaadin-checkbox:visible").last().click();
        assertThat(room.locator("[data-act=chosen-more]").first()).isVisible();
    }

    private static void act(Page room, String word, String minutes, String reason) {
        room.locator("details[data-act=" + word + "] summary").click();
        if (!minutes.isEmpty()) {
            room.locator("details[data-act=" + word + "] input[type=number]").fill(minutes);
        }
        room.locator("details[data-act=" + word + "] input[required]").fill(reason);
        room.locator("button[data-act=" + word + "]").click();
        assertThat(room.locator(".room-acts [role=status]")).isVisible();
        settle(room);
    }

    /** For who wants to look himself: {@code -Dshots=folder}. */
    private static void picture(Page page, String name) {
        String where = System.getProperty("shots", "");
        if (!where.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(where, name + ".png")));
        }
    }

    @Override
    protected String base() {
        return product.address();
    }
}
