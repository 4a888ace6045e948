package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.CsvFile;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
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

/** How a quiz is sat, in a real browser: honour, certainty, waiting, what is seen when; hints and trying again; the editor. */
@Tag("deep")
class ConductBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final String KEY = "Silk Road sold nothing itself";

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
        replace(
                course.resolve("day-1/quizzes/d1-quiz.yml"),
                "review: full",
                "review: score\nlater: full\nwait: 30\ncounts: last\nhonour: true\ncertainty: true");
        for (String language : List.of("en", "ru", "kk")) {
            var texts = course.resolve("day-1/" + language + "/quizzes/d1-quiz.yml");
            if (Files.exists(texts)) {
                replace(texts, "items:\n", "honour: I work **alone** and without help.\nitems:\n");
            }
        }
        replace(course.resolve("day-2/module.yml"), "prerequisites: [day-1]", "prerequisites: []");
        replace(course.resolve("day-2/quizzes/d2-quiz.yml"), "mode: quiz", "mode: practice");
        replace(
                course.resolve("day-2/en/quizzes/d2-quiz.yml"),
                "  d2-q01:\n",
                "  d2-q01:\n    hint: Think of **two** devices.\n");
        product = InThisProcess.in(folder, "--ustaz.content=" + course);
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var people = new java.util.HashMap<String, Caller>();
        for (String name : List.of("head", "lead", "trainee", "writer")) {
            var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
            people.put(name, new Caller(founding.person(described, PASSWORD)));
        }
        var head = people.get("head");
        founding.grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        founding.grant(people.get("writer").person(), Role.AUTHOR, new Scope.Installation());
        var wanted = new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        lead = people.get("lead");
        founding.grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        product.get(Runs.class).enrol(head, run, List.of("trainee"));
        enrolment = product.get(Enrolments.class)
                .own(people.get("trainee"))
                .getFirst()
                .id()
                .value()
                .toString();
    }

    private static void replace(Path file, String was, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, now));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Override
    protected String base() {
        return product.address();
    }

    @Test
    void aQuizIsSatOnHonourWithCertaintyAndItsKeysComeWhenItHasClosed() {
        var page = window(Look.PHONE.inTheDark());
        signIn(page, "trainee", PASSWORD);
        go(page, "/quiz/" + enrolment + "/d1-quiz");
        assertThat(page.locator(".honour strong")).hasText("alone");
        assertThat(page.locator("main")).containsText("30 minutes");
        axe(page, "a quiz that asks for honour");
        fits(page);
        page.locator("main .button-primary").click();
        assertThat(page.locator("main [role=status]")).containsText("Tick the box");
        page.locator("#honour").check();
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);

        page.locator("[data-slot] .choice").first().click();
        var sure = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Fairly sure"));
        tabTo(page, page.locator(".certainty input").first());
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        assertThat(sure).isChecked();
        assertThat(page.locator(".sitting-line")).containsText("Saved");
        axe(page, "a question with certainty");
        fits(page);
        page.reload();
        settle(page);
        assertThat(sure).isChecked();
        assertThat(page.locator("[data-map='0']")).hasAttribute("data-answered", "true");

        // sure of a question that has no answer: it is not answered
        page.locator("[data-map='1']").click();
        settle(page);
        page.locator(".certainty input").last().check();
        assertThat(page.locator(".sitting-line")).containsText("Saved");
        page.locator("[data-hand-in]").click();
        var dialog = page.locator("dialog.hand-in[open]");
        assertThat(dialog.locator("button").getByText("2", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        page.locator("[data-hand-in-yes]").click();
        page.waitForURL(Pattern.compile(".*/result/.*"));
        settle(page);

        assertThat(page.locator("main")).containsText("when your trainer releases them");
        assertThat(page.locator("main")).containsText("How well you know what you know");
        assertThat(page.locator("main")).containsText("You confirmed the honour statement");
        assertThat(page.content()).doesNotContain(KEY);
        axe(page, "a result whose keys come later");
        fits(page);
        String result = page.url();
        go(page, "/quiz/" + enrolment + "/d1-quiz");
        assertThat(page.locator("main [role=status]")).containsText("You can start the next attempt from");
        assertThat(page.locator("main .button-primary")).hasCount(0);

        var closed = new Opening(Optional.empty(), Optional.of(Instant.now().minusSeconds(1)), "");
        assertThat(product.get(ExamRoom.class).open(lead, run, "d1-quiz", closed, "all sat it"))
                .isInstanceOf(ExamRoom.Outcome.Done.class);
        page.navigate(result);
        settle(page);
        assertThat(page.locator("main")).containsText(KEY);
        assertThat(page.locator("main")).containsText("How sure you were: Fairly sure");
        axe(page, "a result with its keys");

        assertThat(csv(ItemAnalysis.Part.ANSWERS))
                .contains("Certainty, 1 to 3")
                .containsPattern("(?m)(,2,-2\\.?0*|,2,2\\.?0*|;2;).*$");
        assertThat(csv(ItemAnalysis.Part.ATTEMPTS)).contains("Honour statement confirmed");
    }

    private static String csv(ItemAnalysis.Part part) {
        var bytes = new ByteArrayOutputStream();
        var wording = new Wording(product.get(I18NProvider.class), Locale.ENGLISH);
        product.get(ItemAnalysis.class)
                .exportOfRun(lead, run, "d1-quiz", ItemAnalysis.Wanted.PLAIN, part, new ItemAnalysis.File() {
                    @Override
                    public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> rows) {
                        CsvFile.write(bytes, columns, rows, wording);
                    }
                });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void inPracticeAHintHelpsAndAWrongAnswerIsTriedAgain() {
        var page = window(Look.DESKTOP);
        signIn(page, "trainee", PASSWORD);
        go(page, "/quiz/" + enrolment + "/d2-quiz");
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);
        var question = page.locator("[data-slot='0']");
        assertThat(page.content()).doesNotContain("Think of");
        question.locator("[data-hint]").click();
        assertThat(question.locator(".notice strong")).hasText("two");

        var wrong = question.locator(".choice")
                .filter(new Locator.FilterOptions().setHasText("Large groups that an administrator"));
        wrong.click();
        question.locator("[data-check]").click();
        assertThat(question.locator(".sitting-revealed")).containsText("Not right yet");
        assertThat(question.locator(".explanation")).hasCount(0);
        axe(page, "practice after a wrong answer");
        question.getByText("Try again", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(question.locator(".sitting-revealed")).isEmpty();
        assertThat(question.locator("[data-part]:checked")).isFocused();
        page.keyboard().press("ArrowDown");
        question.locator("[data-check]").click();
        assertThat(question.locator(".explanation")).isVisible();
    }

    @Test
    void anAuthorSetsItOneClickAway() {
        var page = window(Look.DESKTOP);
        signIn(page, "writer", PASSWORD);
        go(page, "/authoring/d1-quiz");
        page.locator(".edit-more > summary").first().click();
        assertThat(page.getByLabel("Which attempt counts")).hasValue("last");
        assertThat(page.locator("label:has-text('Honour statement before the start') textarea[lang=en]"))
                .hasValue("I work **alone** and without help.");
        page.getByLabel("Which attempt counts").selectOption("average");
        page.getByLabel("Minutes to wait between attempts").fill("20000");
        page.getByLabel("Minutes to wait between attempts").blur();
        assertThat(page.locator("main")).containsText("Minutes to wait: 0 to 10080");
        axe(page, "the settings of a quiz");
        page.getByLabel("Minutes to wait between attempts").fill("60");
        page.getByLabel("Minutes to wait between attempts").blur();
        page.getByText("Publish …", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".edit-publish")).containsText("The last attempt → The average of all attempts");
        assertThat(page.locator(".edit-publish")).containsText("30 → 60");
        var small = window(Look.PHONE);
        signIn(small, "writer", PASSWORD);
        go(small, "/authoring/d1-quiz");
        small.locator(".edit-more > summary").first().click();
        fits(small);
    }
}
