package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** An exam in a real browser: its code, the time that is left, more of it, and what becomes of it when it is up. */
@Tag("deep")
class ExamBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final String QUIZ = "d1-quiz";
    private static final String LOOK_AROUND = "document.dispatchEvent(new Event('visibilitychange'))";
    /** Grace, a round of the server, a look of the page and the way to the result, with time to spare. */
    private static final double PATIENCE = 45_000;

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static StepTable table;
    private static Caller lead;
    private static Caller trainee;
    private static String enrolment;
    private static RunId run;

    @BeforeAll
    static void start() throws IOException {
        var course = folder.resolve("course");
        FileSystemUtils.copyRecursively(Path.of("modules-content"), course);
        var quiz = course.resolve("day-1/quizzes/d1-quiz.yml");
        String text = Files.readString(quiz);
        assertThat(text).contains("mode: quiz");
        Files.writeString(quiz, text.replace("mode: quiz", "mode: exam\nminutes: 45"));
        product = InThisProcess.in(folder, "--ustaz.content=" + course);
        table = new StepTable(product.sql());
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var people = new java.util.HashMap<String, Caller>();
        for (String name : List.of("head", "lead", "trainee")) {
            var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
            people.put(name, new Caller(founding.person(described, PASSWORD)));
        }
        var head = people.get("head");
        founding.grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var wanted = new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        lead = people.get("lead");
        founding.grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        trainee = people.get("trainee");
        product.get(Runs.class).enrol(head, run, List.of("trainee"));
        enrolment = product.get(Enrolments.class)
                .own(trainee)
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
    void anExamAsksForItsCodeShowsItsTimeTakesMoreAndIsHandedInWhenTheTimeIsUp() {
        set(Optional.empty(), "Saxaul 7");
        var page = window(Look.PHONE);
        signIn(page, "trainee", PASSWORD);
        go(page, "/quiz/" + enrolment + "/" + QUIZ);
        assertThat(page.locator("main")).containsText("45 minutes");
        axe(page, "an exam before its start");
        page.locator("#code").fill("saxaul");
        page.locator("main .button-primary").click();
        assertThat(page.locator("main [role=status]")).containsText("That is not the code for this quiz.");
        page.locator("#code").fill("SAXAUL 7");
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);
        var screen = new Answering(page);
        assertThat(screen.time()).hasText(Pattern.compile("Time left: 4[45]:\\d\\d"));
        axe(page, "an exam under way");

        var room = product.get(ExamRoom.class);
        assertThat(room.addTimeTo(lead, run, screen.attempt(), 10, "a power cut"))
                .isInstanceOf(ExamRoom.Outcome.Done.class);
        page.evaluate(LOOK_AROUND);
        assertThat(screen.time()).hasText(Pattern.compile("Time left: 5[45]:\\d\\d"));
        assertThat(page.locator("[data-state] [aria-live=polite]")).containsText("You have been given more time.");

        screen.chooseFirst();
        set(Optional.of(Instant.now().plusSeconds(8)), "Saxaul 7");
        page.evaluate(LOOK_AROUND);
        assertThat(screen.time()).hasText(Pattern.compile("Time left: 00:0\\d"));
        assertThat(screen.time())
                .hasText(
                        "The time is up. What is saved is being handed in.", new HasTextOptions().setTimeout(PATIENCE));
        page.waitForURL(Pattern.compile(".*/result/.*"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
        assertThat(page.locator("main h1")).isVisible();
        assertThat(table.of(screen.attempt().value()))
                .extracting(StepTable.Step::type)
                .containsExactly("ANSWER", "TIME_UP");
    }

    private record Answering(Page page, AttemptId attempt) {

        Answering(Page page) {
            this(page, AttemptId.of(page.url().replaceFirst(".*/", "")));
        }

        com.microsoft.playwright.Locator time() {
            return page.locator("[data-time]");
        }

        void chooseFirst() {
            page.locator("[data-slot] .choice").first().click();
            assertThat(page.locator(".sitting-line"))
                    .containsText("Saved", new ContainsTextOptions().setTimeout(PATIENCE));
        }
    }

    private static void set(Optional<Instant> closes, String code) {
        assertThat(product.get(ExamRoom.class)
                        .open(lead, run, QUIZ, new Opening(Optional.empty(), closes, code), "exam day"))
                .isInstanceOf(ExamRoom.Outcome.Done.class);
    }

    @Override
    protected String base() {
        return product.address();
    }
}
