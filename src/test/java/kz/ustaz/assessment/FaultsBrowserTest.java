package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.People;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Places;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.InThisProcess;
import kz.ustaz.testing.Browsing;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The first law in a real browser against the product with its database in a file: whatever breaks while a quiz is sat,
 * what stands on the trainee's screen is what stands in the database at the end, and «Saved» is said of nothing else.
 */
class FaultsBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";

    /** All kinds of question on its first page, and one question on its second. */
    private static final String WIDE = "d1-quiz";

    /** A page for each question. */
    private static final String NARROW = "d2-quiz";

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static StepTable table;
    private static Caller administrator;
    private static UUID unit;
    private static RunId run;
    private static int people;

    private final List<SittingOnScreen> screens = new ArrayList<>();

    private record Trainee(String name, Caller caller, UUID enrolment) {}

    @BeforeAll
    static void start() throws IOException {
        var course = folder.resolve("course");
        FileSystemUtils.copyRecursively(Path.of("modules-content"), course);
        replace(course.resolve("day-1/quizzes/d1-quiz.yml"), "page: 1", "page: 17");
        replace(course.resolve("day-2/module.yml"), "prerequisites: [day-1]", "prerequisites: []");
        product = InThisProcess.in(folder, "--ustaz.content=" + course);
        table = new StepTable(product.sql());
        unit = product.get(Founding.class).unit("Academy", null);
        administrator = person("head");
        product.get(Founding.class).grant(administrator.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var wanted = new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(administrator, wanted)).run();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @AfterEach
    void mend() throws Exception {
        product.openPort();
    }

    @AfterEach
    void nothingWasCalledSavedThatWasNot() {
        closeAllWindows();
        forgetComplaints(); // Flow's own, of a server that is not there
        for (var screen : screens) {
            for (var claim : screen.claims) {
                claim.answers()
                        .forEach((slot, parts) -> assertThat(parts.isEmpty() || isStored(claim, slot, parts))
                                .as(
                                        "«Saved» beside %s of question %d at %s",
                                        parts, slot + 1, Instant.ofEpochMilli(claim.at()))
                                .isTrue());
            }
        }
    }

    private boolean isStored(SittingOnScreen.Claim claim, int slot, Map<String, List<String>> parts) {
        return product
                .sql()
                .sql("select attempt from attempt_step where type = 'ANSWER' and position = ?")
                .param(slot)
                .query(UUID.class)
                .set()
                .stream()
                .flatMap(attempt -> table.of(attempt, "ANSWER").stream())
                .anyMatch(step -> step.slot() == slot
                        && step.parts().equals(parts)
                        && step.at().toEpochMilli() <= claim.at());
    }

    // ---- the port is closed

    @Test
    void whatIsGivenWhileThePortIsClosedIsInTheDatabaseAfterSigningInAgain() throws Exception {
        var trainee = enrol();
        var screen = sit(window(), trainee, WIDE);
        hasAllKinds(screen);
        var attempt = screen.attempt();
        String address = screen.page.url();

        var closing = CompletableFuture.runAsync(() -> {
            until(() -> table.of(attempt).size() >= 5);
            closePort();
        });
        screen.answerAll(1);
        closing.join();
        screen.answer(0, 2);
        var closed = Instant.now();
        screen.answerAllBut(0, 2);
        screen.says("No connection since");
        var before = table.of(attempt);
        var given = screen.answers();
        assertThat(given)
                .hasSize(17)
                .noneSatisfy((slot, parts) -> assertThat(parts).isEmpty());
        assertThat(given.toString()).contains("answer 2", "72");
        assertThat(screen.claimsBetween(closed, Instant.now())).isEmpty();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> screen.page.navigate(address))
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("ERR_CONNECTION_REFUSED");
            assertThat(screen.page.locator("[data-slot]")).hasCount(0);
        }
        product.endSessions();
        assertThat(table.of(attempt)).isEqualTo(before);
        assertThat(screen.claimsBetween(closed, Instant.now())).isEmpty();
        product.openPort();

        screen.page.navigate(address);
        assertThat(screen.page).hasURL(Pattern.compile(".*/login.*"));
        fillSignIn(screen.page, trainee.name(), PASSWORD);
        assertThat(screen.page.url()).contains("/sitting/" + attempt);
        assertThat(screen.answers()).isEqualTo(given);
        screen.saved();
        assertThat(screen.answers()).isEqualTo(given);
        assertThat(table.inForce(attempt)).isEqualTo(given);
        assertThat(table.of(attempt, "HELD")).isEmpty();
        var sentLate =
                table.of(attempt).subList(before.size(), table.of(attempt).size());
        assertThat(sentLate).extracting(StepTable.Step::slot).doesNotHaveDuplicates();
        assertThat(sentLate).allMatch(StepTable.Step::resent);
        assertThat(screen.kept()).isZero();
    }

    @Test
    @Tag("deep")
    void handingInWaitsForThePortAndForEveryAnswer() throws Exception {
        var screen = sit(window(), enrol(), WIDE);
        var attempt = screen.attempt();
        screen.answer(0, 1);
        screen.saved();
        product.closePort();
        var closed = Instant.now();
        screen.answer(1, 1);
        screen.answer(2, 1);
        screen.handIn().click();
        assertThat(screen.page.locator("[data-hand-in-notice]").first())
                .containsText("Handing in needs the connection");
        assertThat(screen.dialog()).hasCount(0);
        assertThat(screen.claimsBetween(closed, Instant.now())).isEmpty();
        product.openPort();
        screen.saved(); // by itself, in the same session
        assertThat(table.inForce(attempt)).isEqualTo(given(screen));

        product.disk().hold();
        try {
            var held = Instant.now();
            screen.answer(3, 1);
            screen.answer(4, 1);
            screen.handIn().click();
            until(() -> table.of(attempt, "ANSWER").size() == 4); // committed, and not on the disk yet
            assertThat(screen.line()).hasText("Saving…");
            assertThat(screen.dialog()).hasCount(0);
            assertThat(screen.claimsBetween(held, Instant.now())).isEmpty();
        } finally {
            product.disk().release();
        }
        assertThat(screen.dialog()).hasCount(1);
        var given = given(screen);
        assertThat(table.inForce(attempt)).hasSize(5).isEqualTo(given);
        assertThat(table.isOpen(attempt)).isTrue();
        screen.dialog().locator("[data-hand-in-yes]").click();
        screen.page.waitForURL(Pattern.compile(".*/result/.*"));
        assertThat(table.inForce(attempt)).isEqualTo(given);
        assertThat(table.of(attempt))
                .last()
                .satisfies(step -> assertThat(step.type()).isEqualTo("HAND_IN"));
    }

    // ---- the session ends

    @Test
    @Tag("deep")
    void aSessionThatEndsWhileSomebodyTypesCostsNoAnswer() {
        var trainee = enrol();
        var screen = sit(window(), trainee, WIDE);
        var attempt = screen.attempt();
        screen.answer(0, 1);
        screen.saved();
        int text = shortText(screen);
        var line = screen.question(text).locator("input");
        line.pressSequentially("first half");
        product.endSessions();
        line.pressSequentially(" and second half");
        var ended = Instant.now();
        screen.says("You are signed out: sign in again; your answers are kept on this device.");
        var before = table.of(attempt);
        assertThat(before.toString()).doesNotContain("second half");
        screen.answerAllBut(text, 2);
        var given = screen.answers();
        assertThat(given).noneSatisfy((slot, parts) -> assertThat(parts).isEmpty());
        assertThat(given.toString()).contains("first half and second half");
        assertThat(table.of(attempt)).isEqualTo(before);
        assertThat(screen.claimsBetween(ended, Instant.now())).isEmpty();

        screen.page.locator("[data-state] a").click();
        assertThat(screen.page).hasURL(Pattern.compile(".*/login.*"));
        fillSignIn(screen.page, trainee.name(), PASSWORD);
        assertThat(screen.page.url()).contains("/sitting/" + attempt);
        screen.saved();
        assertThat(screen.answers()).isEqualTo(given);
        assertThat(table.inForce(attempt)).isEqualTo(given);
        assertThat(table.of(attempt, "HELD")).isEmpty();
        assertThat(screen.kept()).isZero();
    }

    @Test
    @Tag("deep")
    void signingInAgainInAnotherTabIsEnough() {
        var trainee = enrol();
        var screen = sit(window(), trainee, WIDE);
        var attempt = screen.attempt();
        product.endSessions();
        screen.answerAll(1);
        screen.says("You are signed out");
        var other = tabBeside(screen.page);
        signIn(other, trainee.name(), PASSWORD);
        other.close();
        screen.page.bringToFront();
        screen.saved();
        var given = screen.answers();
        assertThat(table.inForce(attempt)).hasSize(17).isEqualTo(given);
        // the page is of a session that is gone: it is made anew, and turns
        screen.page.locator(".sitting-turning .button-primary").click();
        until(() -> !screen.page.locator("[data-slot]").all().isEmpty());
        assertThat(table.inForce(attempt)).isEqualTo(given);
    }

    // ---- two pages

    @Test
    @Tag("deep")
    void ofTwoTabsTheLaterReceiptWinsAndWhatIsSentAgainLateIsHeldForAChoice() {
        var one = sit(window(), enrol(), WIDE);
        var attempt = one.attempt();
        var other = screen(tabBeside(one.page));
        go(other.page, one.page.url());
        one.answer(0, 1);
        one.saved();
        other.answer(0, 2);
        other.saved();
        assertThat(table.inForce(attempt).get(0)).isEqualTo(other.answer(0)).isNotEqualTo(one.answer(0));
        one.answer(1, 1);
        assertThat(one.notice(0)).containsText("Changed in another window", slowly());
        one.saved();
        assertThat(one.answer(0)).isEqualTo(other.answer(0));

        one.page.route("**/api/sittings/**", Route::abort);
        one.answerAll(3);
        one.says("No connection since");
        var late = one.answers();
        other.answerAll(4);
        other.saved();
        var theirs = other.answers();
        assertThat(late.keySet()).allSatisfy(slot -> assertThat(late.get(slot)).isNotEqualTo(theirs.get(slot)));
        assertThat(table.inForce(attempt)).isEqualTo(theirs);
        one.page.unroute("**/api/sittings/**");
        one.page.bringToFront();
        assertThat(one.page.locator("[data-choice=keep-mine]")).hasCount(17, new HasCountOptions().setTimeout(30_000));
        assertThat(one.answers()).as("what he had given is still on his screen").isEqualTo(late);
        assertThat(table.inForce(attempt)).isEqualTo(theirs);
        assertThat(table.of(attempt, "HELD"))
                .hasSize(17)
                .allSatisfy(step -> assertThat(step.parts()).isEqualTo(late.get(step.slot())));

        for (int slot : one.slots()) {
            String choice = slot % 2 == 0 ? "keep-mine" : "keep-theirs";
            one.question(slot).locator("[data-choice=" + choice + "]").click();
        }
        one.saved();
        for (int slot : one.slots()) {
            var chosen = slot % 2 == 0 ? late : theirs;
            assertThat(one.answer(slot)).isEqualTo(chosen.get(slot));
            assertThat(table.inForce(attempt).get(slot)).isEqualTo(chosen.get(slot));
        }
        assertThat(table.of(attempt, "HELD")).hasSize(17);
        assertThat(one.kept()).isZero();
    }

    @Test
    @Tag("deep")
    void anotherDeviceContinuesAtTheSameQuestionWithTheSameAnswers() {
        var trainee = enrol();
        var first = sit(window(), trainee, NARROW);
        var attempt = first.attempt();
        for (int slot = 0; slot < 4; slot++) {
            first.answer(slot, 1);
            first.saved();
            if (slot < 3) {
                next(first);
            }
        }
        var second = screen(window(Look.PHONE));
        signIn(second.page, trainee.name(), PASSWORD);
        go(second.page, "/quiz/" + trainee.enrolment() + "/" + NARROW);
        second.page.locator("main .button-primary").click();
        second.page.waitForURL(Pattern.compile(".*/sitting/" + attempt));
        assertThat(second.question(3)).isVisible();
        assertThat(second.answers()).isEqualTo(first.answers());
        for (int slot = 3; slot >= 0; slot--) {
            assertThat(second.question(slot)).isVisible();
            assertThat(second.answer(slot)).isEqualTo(table.inForce(attempt).get(slot));
            if (slot > 0) {
                second.page.locator(".sitting-turning button").first().click();
            }
        }

        // the first has lost its network, and does not know that he goes on elsewhere
        first.page.context().setOffline(true);
        first.answer(3, 2);
        first.says("No connection since");
        var late = first.answer(3);
        for (int slot = 0; slot < 3; slot++) {
            next(second);
        }
        second.answer(3, 3);
        second.saved();
        var newer = second.answer(3);
        first.page.context().setOffline(false);
        assertThat(first.notice(3)).containsText("Which one counts?", slowly());
        assertThat(first.answer(3)).isEqualTo(late);
        assertThat(table.inForce(attempt).get(3)).isEqualTo(newer);
        assertThat(table.of(attempt, "HELD"))
                .singleElement()
                .satisfies(step -> assertThat(step.parts()).isEqualTo(late));
        first.notice(3).locator("[data-choice=keep-theirs]").click();
        assertThat(first.notice(3).locator("[data-choice]")).hasCount(0);
        assertThat(first.answer(3)).isEqualTo(newer);
        assertThat(table.inForce(attempt).get(3)).isEqualTo(newer);
    }

    // ---- the person is put out

    @Test
    @Tag("deep")
    void ofADeactivatedPersonWhatWasSavedStaysAndTheRestIsRefusedInSoManyWords() {
        var trainee = enrol();
        var screen = sit(window(), trainee, WIDE);
        var attempt = screen.attempt();
        screen.answerAll(1);
        screen.saved();
        var given = screen.answers();
        var before = table.of(attempt);
        assertThat(table.inForce(attempt)).isEqualTo(given);
        product.get(People.class).deactivate(administrator, trainee.caller().person());
        var deactivated = Instant.now();
        screen.answerAll(2);
        screen.says("Your account has been deactivated: nothing more is saved.");
        screen.page.waitForTimeout(1500); // longer than text waits for more of the same
        assertThat(screen.line()).containsText("Your account has been deactivated: nothing more is saved.");
        assertThat(screen.claimsBetween(deactivated, Instant.now())).isEmpty();
        assertThat(table.of(attempt)).isEqualTo(before);
        screen.page.reload();
        assertThat(screen.page).hasURL(Pattern.compile(".*/login.*"));
        assertThat(screen.page.locator("main"))
                .containsText("Your account has been deactivated, so you were signed out.");
        assertThat(table.of(attempt)).isEqualTo(before);
        assertThat(table.inForce(attempt)).isEqualTo(given);
    }

    @Test
    @Tag("deep")
    void whoIsTakenOutOfTheRunIsToldThatHeMayWorkNoMore() {
        var trainee = enrol();
        var screen = sit(window(), trainee, WIDE);
        var attempt = screen.attempt();
        screen.answer(0, 1);
        screen.saved();
        var before = table.of(attempt);
        product.get(Places.class).withdraw(administrator, run, new EnrolmentId(trainee.enrolment()), "ill");
        var withdrawn = Instant.now();
        screen.answer(1, 1);
        screen.says("Question 2 is not saved: You may not work on this attempt any more.");
        var asked = screen.page.waitForResponse(
                "**/api/sittings/*/answers",
                () -> screen.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
        assertThat(asked.status()).isEqualTo(404);
        screen.answer(2, 1);
        screen.says("You may not work on this attempt any more. What was saved before is kept.");
        assertThat(screen.claimsBetween(withdrawn, Instant.now())).isEmpty();
        assertThat(table.of(attempt)).isEqualTo(before);
    }

    // ----

    private static Map<Integer, Map<String, List<String>>> given(SittingOnScreen screen) {
        var given = screen.answers();
        given.values().removeIf(Map::isEmpty);
        return given;
    }

    private static void hasAllKinds(SittingOnScreen screen) {
        for (String control : List.of(
                "[type=radio][value=true]",
                "[type=radio]:not([value=true], [value=false])",
                "[type=checkbox]",
                "input[inputmode=decimal]",
                "input[inputmode=text]",
                "select",
                "ustaz-order")) {
            assertThat(screen.page.locator("[data-slot] " + control).first()).isVisible();
        }
    }

    private static int shortText(SittingOnScreen screen) {
        return screen.slots().stream()
                .filter(slot ->
                        screen.question(slot).locator("input[inputmode=text]").count() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static void next(SittingOnScreen screen) {
        var heading = screen.page.locator("[data-slot] h2");
        String before = heading.textContent();
        screen.page.locator(".sitting-turning .button-primary").click();
        assertThat(heading).not().hasText(before);
    }

    private Page window() {
        return window(Look.DESKTOP);
    }

    private SittingOnScreen screen(Page page) {
        var screen = new SittingOnScreen(page);
        screens.add(screen);
        return screen;
    }

    private SittingOnScreen sit(Page page, Trainee trainee, String quiz) {
        var screen = screen(page);
        signIn(page, trainee.name(), PASSWORD);
        go(page, "/quiz/" + trainee.enrolment() + "/" + quiz);
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);
        return screen;
    }

    private static Trainee enrol() {
        String name = "trainee" + ++people;
        var caller = person(name);
        product.get(Runs.class).enrol(administrator, run, List.of(name));
        var enrolment = product.get(Enrolments.class).own(caller).getFirst();
        return new Trainee(name, caller, enrolment.id().value());
    }

    private static Caller person(String name) {
        var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
        return new Caller(product.get(Founding.class).person(described, PASSWORD));
    }

    private static void closePort() {
        try {
            product.closePort();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        var end = Instant.now().plus(LONG_ENOUGH);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static ContainsTextOptions slowly() {
        return new ContainsTextOptions().setTimeout(30_000);
    }

    private static void replace(Path file, String was, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, now));
    }

    @Override
    protected String base() {
        return product.address();
    }
}
