package kz.ustaz.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.InThisProcess;
import kz.ustaz.testing.Browsing;
import kz.ustaz.testing.Look;
import kz.ustaz.testing.TinyPictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author brings a picture, and a trainee sees it when it is published. */
@Tag("deep")
class PictureBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final String IS_DRAWN = "e => e.complete && e.naturalWidth";
    private static final String STATUS_OF = "address => fetch(address).then(answer => answer.status)";

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static UUID unit;
    private static Caller head;
    private static Caller trainee;

    @BeforeAll
    static void start() {
        product = InThisProcess.in(folder, "--ustaz.content=modules-content");
        unit = product.get(Founding.class).unit("Academy", null);
        head = person("head");
        product.get(Founding.class).grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        product.get(Founding.class).grant(person("writer").person(), Role.AUTHOR, new Scope.Installation());
        trainee = person("trainee");
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
        var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
        return new Caller(product.get(Founding.class).person(described, PASSWORD));
    }

    private Page enter(String name, Look look) {
        var page = window(look);
        signIn(page, name, PASSWORD);
        return page;
    }

    @Test
    void aPictureGoesFromTheAuthorsFilesToTheTraineesQuestion() {
        var page = enter("writer", Look.DESKTOP);
        String quiz = write(page);
        var open = page.locator("[data-picture='quiz.edit.text']");
        page.getByLabel("Question · English").focus();
        tabTo(page, open);
        page.keyboard().press("Enter");
        var dialog = page.locator("dialog[open]");
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(open).isFocused();

        page.keyboard().press("Enter");
        refuses(
                dialog,
                "evil.svg",
                TinyPictures.drawing("<script>steal()</script>"),
                "Line 1: <script> is not allowed");
        refuses(dialog, "huge.png", new byte[5_000_001], "larger than 5 MB");
        refuses(dialog, "page.png", TinyPictures.bytes("GIF89a"), "no picture that the course can show");
        refuses(dialog, "bomb.png", TinyPictures.pngSaying(60_000, 60_000), "60,000 × 60,000 pixels");
        refuses(dialog, "empty.png", new byte[0], "empty or could not be read");
        // in more than one piece
        choose(dialog, "rings.png", noisy());
        assertThat(dialog.locator("[role=status]")).containsText("Kept as rings-");
        drawn(dialog.locator(".picture-shown"));
        assertThat(dialog.locator("[role=alert]")).not().isVisible();
        dialog.locator("[data-picture-yes]").click();
        assertThat(dialog.locator("[role=alert]")).hasText("Say in each language what the picture shows.");
        assertThat(dialog.locator("[data-alt=en]")).isFocused();
        shot(page, "dialog");
        axe(page, "the dialog");
        dialog.locator("[data-alt=en]").fill("Two *rings*");
        dialog.locator("[data-alt=ru]").fill("Два кольца");
        dialog.locator("[data-picture-yes]").click();
        assertThat(page.locator("dialog")).hasCount(0);
        settle(page);

        assertThat(page.getByLabel("Question · English"))
                .hasValue(Pattern.compile(
                        "Is the sky blue\\?\n\n!\\[Two \\\\\\*rings\\\\\\*]\\(media/rings-[0-9a-f]{10}\\.png\\)"));
        assertThat(page.getByLabel("Question · Russian"))
                .hasValue(Pattern.compile("[\\s\\S]*!\\[Два кольца\\][\\s\\S]*"));
        var preview = page.locator(".edit-preview img");
        drawn(preview);
        assertThat(preview).hasAttribute("alt", "Two *rings*");
        assertThat(page.locator(".edit-wrong")).not().isVisible();
        shot(page, "preview");
        axe(page, "the editor");
        String address = String.valueOf(preview.getAttribute("src"));

        go(page, "/authoring/" + quiz + "/try");
        drawn(page.locator("[data-slot] .question-text img"));
        shot(page, "try");
        var other = enter("trainee", Look.PHONE);
        assertThat(page.evaluate(STATUS_OF, address)).isEqualTo(200);
        assertThat(other.evaluate(STATUS_OF, address))
                .as("a draft is nobody's but the authors'")
                .isEqualTo(404);

        go(page, "/authoring/" + quiz);
        press(page, "Publish …");
        press(page, "Publish now");
        assertThat(page.locator(".edit-publish")).containsText("Published as edition");
        begin(other, quiz);
        drawn(other.locator("[data-slot] .question-text img"));
        shot(other, "trainee");
        fits(other);
    }

    @Test
    void onAPhoneTheEditorComesFirstAndTheListOnAsking() {
        var page = enter("writer", Look.PHONE);
        go(page, "/authoring/d1-quiz");
        var list = page.locator(".edit-items ol");
        var all = page.locator(".edit-turn [aria-expanded]");
        assertThat(list).not().isVisible();
        assertThat(all).hasText(Pattern.compile("Question 1 of \\d+"));
        String first = page.locator(".item-editor textarea").first().inputValue();
        page.locator("[data-turn=on]").click();
        assertThat(all).hasText(Pattern.compile("Question 2 of \\d+"));
        assertThat(page.locator(".item-editor textarea").first()).not().hasValue(first);
        shot(page, "phone");
        axe(page, "folded");
        all.click();
        assertThat(list).isVisible();
        axe(page, "unfolded");
        page.locator(".edit-item").first().click();
        assertThat(list).not().isVisible();
        assertThat(page.locator(".item-editor textarea").first()).hasValue(first);
        assertThat(page.locator("[data-turn=back]")).isDisabled();

        page.locator("[data-picture='quiz.edit.text']").click();
        var dialog = page.locator("dialog[open]");
        dialog.locator("summary").click();
        dialog.locator(".picture-known").first().click();
        drawn(dialog.locator(".picture-shown"));
        for (var alt : dialog.locator("[data-alt]").all()) {
            alt.fill("The anatomy");
        }
        shot(page, "phone-dialog");
        axe(page, "the dialog on a phone");
        fits(page);
        dialog.locator("[data-picture-yes]").click();
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator(".item-editor textarea").first())
                .hasValue(Pattern.compile("[\\s\\S]*\\(media/[\\s\\S]*"));
        drawn(page.locator(".edit-preview img"));
        fits(page);
        press(page, "Discard draft");
    }

    private static byte[] noisy() {
        var random = new Random(3);
        byte[] drawn = TinyPictures.drawn("png", 320, 160);
        byte[] large = new byte[700_000];
        random.nextBytes(large);
        // what follows the end of a PNG is passed over by who draws it
        System.arraycopy(drawn, 0, large, 0, drawn.length);
        return large;
    }

    private static void choose(Locator dialog, String name, byte[] bytes) {
        dialog.locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", bytes));
    }

    private static void refuses(Locator dialog, String name, byte[] bytes, String reason) {
        choose(dialog, name, bytes);
        assertThat(dialog.locator("[role=alert]")).containsText(reason);
        assertThat(dialog.locator(".picture-shown")).not().isVisible();
    }

    private static void drawn(Locator image) {
        image.scrollIntoViewIfNeeded();
        image.page()
                .waitForCondition(() -> !Integer.valueOf(0).equals(image.evaluate(IS_DRAWN))
                        && !Boolean.FALSE.equals(image.evaluate(IS_DRAWN)));
    }

    /** A question in English and Russian. @return the quiz's id */
    private static String write(Page page) {
        go(page, "/authoring");
        page.locator("#new-quiz-title").fill("With a picture");
        press(page, "Create quiz");
        page.waitForURL(Pattern.compile(".*/authoring/.+"));
        settle(page);
        page.getByText("Languages and settings").click();
        page.getByLabel("Russian", new Page.GetByLabelOptions().setExact(true)).check();
        type(page.getByLabel("Title · Russian"), "С рисунком");
        page.locator("#new-item-kind").selectOption("truefalse");
        press(page, "Add question");
        settle(page);
        type(page.getByLabel("Question · English"), "Is the sky blue?");
        type(page.getByLabel("Question · Russian"), "Небо голубое?");
        type(page.getByLabel("Reason, shown with the answer · English"), "Because.");
        type(page.getByLabel("Reason, shown with the answer · Russian"), "Потому что.");
        page.locator(".item-editor [type=radio]").first().check();
        page.locator("details:has(.edit-sources) > summary").click();
        page.locator(".edit-sources input").first().check();
        settle(page);
        return page.url().replaceAll(".*/", "");
    }

    private static void type(Locator field, String text) {
        field.click();
        field.pressSequentially(text);
        field.press("Tab");
        settle(field.page());
    }

    private static void press(Page page, String name) {
        settle(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** In a run of the newest edition. */
    private static void begin(Page page, String quiz) {
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        var run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        product.get(Runs.class).enrol(head, run, List.of("trainee"));
        var enrolment = product.get(Enrolments.class).own(trainee).getFirst();
        go(page, "/quiz/" + enrolment.id().value() + "/" + quiz);
        page.locator("main .button-primary").click();
        page.waitForURL("**/sitting/**");
        settle(page);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/looks/" + name + ".png"))
                .setFullPage(!name.contains("dialog")));
    }
}
