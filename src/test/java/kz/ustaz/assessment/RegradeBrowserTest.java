package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Tokens;
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

/** A lead marks a question again by keyboard on a phone, his trainee is told, and it is taken back. */
@Tag("deep")
class RegradeBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final String QUIZ = "d1-quiz";

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static RunId run;
    private static AttemptId attempt;

    @BeforeAll
    static void start() {
        product = InThisProcess.in(folder, "--ustaz.content=modules-content");
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var people = new HashMap<String, Caller>();
        for (String name : List.of("head", "lead", "trainee")) {
            var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
            people.put(name, new Caller(founding.person(described, PASSWORD)));
        }
        var head = people.get("head");
        founding.grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var wanted = new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        founding.grant(people.get("lead").person(), Role.LEAD, new Scope.Run(run.value()));
        product.get(Runs.class).enrol(head, run, List.of("trainee"));
        sit(people.get("trainee"));
    }

    /** The first question is answered, and wrongly. */
    private static void sit(Caller trainee) {
        var sittings = product.get(Sittings.class);
        var enrolment = product.get(Enrolments.class).own(trainee).getFirst().id();
        attempt = ((Sittings.Start.Open) sittings.start(trainee, enrolment, QUIZ, "")).attempt();
        var sheet = product.get(Sheets.class).find(attempt).orElseThrow();
        var wrong = ((Tokens) sheet.variants().getFirst().hidden()).token("a");
        sittings.answer(trainee, attempt, 0, UUID.randomUUID(), 1, 0, false, Answer.of("choice", wrong));
        sittings.handIn(trainee, attempt);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void aQuestionIsMarkedAgainAfterALookTheTraineeIsToldAndItIsTakenBack() {
        var lead = window(Look.PHONE);
        signIn(lead, "lead", PASSWORD);
        go(lead, "/leading/" + run.value());
        lead.locator("a[href^='regrade/'][href$='/" + QUIZ + "']").click();
        lead.waitForURL("**/regrade/**");
        settle(lead);
        axe(lead, "questions to mark again");

        var way = lead.locator("[data-question='1'] [data-way=accept]");
        tabTo(lead, way.locator("summary"));
        lead.keyboard().press("Enter");
        var box = way.locator("vaadin-checkbox input").first();
        tabTo(lead, box);
        lead.keyboard().press("Space");
        var look = way.locator("[data-preview]");
        tabTo(lead, look);
        lead.keyboard().press("Enter");
        assertThat(way).containsText("Marks would change in 1 of 1 attempts.");
        assertThat(way).containsText("0/1 → 1/1");
        axe(lead, "who would change");
        fits(lead);
        tabTo(lead, way.locator("input[required]"));
        lead.keyboard().type("Both answers are right.");
        tabTo(lead, way.locator("[data-apply]"));
        lead.keyboard().press("Enter");
        assertThat(lead.locator("main [role=status]")).containsText("Attempts whose marks changed: 1.");
        assertThat(lead.locator("main [role=status]")).isFocused();

        var trainee = window(Look.PHONE);
        signIn(trainee, "trainee", PASSWORD);
        result(trainee);
        assertThat(trainee.locator("main")).containsText("Question 1 was marked again on");
        assertThat(trainee.locator("main")).containsText("0/1 before, 1/1 now. Reason: Both answers are right.");
        axe(trainee, "a result with a question marked again");
        fits(trainee);

        lead.locator("main ul summary").first().click();
        lead.locator("main ul input[required]").fill("One of them is not.");
        lead.locator("[data-undo]").click();
        assertThat(lead.locator("main [role=status]")).containsText("Undone.");
        axe(lead, "what was undone");
        fits(lead);

        result(trainee);
        assertThat(trainee.locator("main")).containsText("1/1 before, 0/1 now. Reason: One of them is not.");
    }

    private static void result(Page page) {
        go(page, "/result/" + attempt.value());
    }

    @Override
    protected String base() {
        return product.address();
    }
}
