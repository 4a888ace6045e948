package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.InThisProcess;
import kz.ustaz.testing.Browsing;
import kz.ustaz.testing.EssayQuiz;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** An essay is written and handed in, two mark it and disagree, a third settles it, all by keyboard; its trainee reads why. */
@Tag("deep")
class MarkingBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final List<String> PEOPLE = List.of("head", "lead", "one", "two", "three", "trainee");

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static RunId run;
    private static EnrolmentId enrolment;

    @BeforeAll
    static void start() throws IOException {
        var course = EssayQuiz.courseIn(Files.createDirectory(folder.resolve("course")));
        product = InThisProcess.in(Files.createDirectory(folder.resolve("data")), "--ustaz.content=" + course);
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var people = new HashMap<String, Caller>();
        for (String name : PEOPLE) {
            var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
            people.put(name, new Caller(founding.person(described, PASSWORD)));
        }
        var head = people.get("head");
        founding.grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var wanted = new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        founding.grant(people.get("lead").person(), Role.LEAD, new Scope.Run(run.value()));
        for (String marker : List.of("one", "two", "three")) {
            founding.grant(people.get(marker).person(), Role.MARKER, new Scope.Run(run.value()));
        }
        product.get(Runs.class).enrol(head, run, List.of("trainee"));
        enrolment = product.get(Enrolments.class)
                .own(people.get("trainee"))
                .getFirst()
                .id();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void anEssayIsMarkedByTwoWhoDisagreeAndAThirdSettlesIt() {
        var trainee = window(Look.PHONE);
        signIn(trainee, "trainee", PASSWORD);
        write(trainee);
        handIn(trainee);
        assertThat(trainee.locator(".result-waits")).containsText("Waits for marking");
        assertThat(trainee.locator("main")).not().containsText("Not passed");
        axe(trainee, "a result that waits");
        fits(trainee);
        String result = trainee.url();

        mark("one", Look.DESKTOP, "4", "2", "You name all of it.");
        mark("two", Look.PHONE, "1", "0", "Too little.");
        trainee.navigate(result);
        settle(trainee);
        assertThat(trainee.locator(".result-waits")).isVisible();
        mark("three", Look.DESKTOP, "3", "2", "The price is missing.");

        trainee.navigate(result);
        settle(trainee);
        // 5 of 6 points bring 5 of 6 marks, and the statement 4
        assertThat(trainee.locator(".result-passed")).containsText("9 of 10");
        assertThat(trainee.locator(".marker-said")).hasCount(1);
        assertThat(trainee.locator(".marker-said")).containsText("The price is missing.");
        assertThat(trainee.locator(".rubric-level.is-given").first()).containsText("Says also who decides a dispute");
        axe(trainee, "a result that people marked");
        fits(trainee);

        var lead = window(Look.PHONE);
        signIn(lead, "lead", PASSWORD);
        go(lead, "/marking");
        lead.locator("a[href^='marked/']").click();
        lead.waitForURL("**/marked/**");
        settle(lead);
        assertThat(lead.locator("main")).containsText("6, 1; the third gave 5 of 6, which counts");
        axe(lead, "how far marking is");
        fits(lead);
    }

    private void write(Page trainee) {
        go(trainee, "/quiz/" + enrolment.value() + "/" + EssayQuiz.QUIZ);
        trainee.locator("main .button-primary").click();
        trainee.waitForURL("**/sitting/**");
        settle(trainee);
        var area = trainee.locator("textarea");
        tabTo(trainee, area);
        trainee.keyboard().insertText("word ".repeat(61));
        assertThat(trainee.locator(".words-count")).containsText("Words: 61");
        assertThat(trainee.locator(".words-warning")).containsText("Longer than asked for.");
        area.fill("");
        trainee.keyboard().type("Somebody holds the money");
        trainee.keyboard().press("Enter");
        trainee.keyboard().type("until the buyer confirms.");
        assertThat(trainee.locator(".words-count")).containsText("Words: 8");
        assertThat(trainee.locator(".words-warning")).isEmpty();
        assertThat(trainee.locator(".sitting-line")).containsText(Pattern.compile("Saved \\d"));
        axe(trainee, "an essay being written");
        fits(trainee);
        trainee.reload();
        settle(trainee);
        assertThat(trainee.locator("textarea")).hasValue("Somebody holds the money\nuntil the buyer confirms.");
        assertThat(trainee.locator(".words-count")).containsText("Words: 8");
        trainee.locator("label.choice").first().click();
        assertThat(trainee.locator(".sitting-line")).containsText(Pattern.compile("Saved \\d"));
    }

    private static void handIn(Page trainee) {
        trainee.locator("[data-hand-in]").click();
        trainee.locator("dialog[open] .button-primary").click();
        trainee.waitForURL("**/result/**");
        settle(trainee);
    }

    /** By keyboard, and what is typed stands there again after the page is loaded anew. */
    private void mark(String name, Look look, String facts, String style, String remark) {
        var marker = window(look);
        signIn(marker, name, PASSWORD);
        go(marker, "/marking");
        marker.locator("a[href^='marking/']").first().click();
        marker.waitForURL("**/marking/*/*");
        settle(marker);
        tabTo(marker, marker.locator("[data-begin]"));
        marker.keyboard().press("Enter");
        assertThat(marker.locator("[data-answer-heading]")).isFocused();
        assertThat(marker.locator("main")).not().containsText("Сериков");
        marker.keyboard().press(facts);
        marker.keyboard().press("Tab");
        marker.keyboard().press(style);
        var area = marker.locator(".marking-remark");
        tabTo(marker, area);
        marker.keyboard().type(remark);
        settle(marker);
        axe(marker, "an answer to mark");
        fits(marker);
        keeps(marker, remark);
        assertThat(marker.locator("fieldset").first().locator(":checked")).hasAttribute("value", facts);
        assertThat(marker.locator("fieldset").last().locator(":checked")).hasAttribute("value", style);
        tabTo(marker, area);
        marker.keyboard().press("Control+Enter");
        assertThat(marker.locator("main [role=status]").first()).containsText("is given");
        assertThat(marker.locator("ustaz-marking")).hasCount(0);
    }

    private static void keeps(Page marker, String remark) {
        marker.waitForCondition(() -> product.get(JdbcTemplate.class)
                        .queryForList("select draft from dealt_answer where draft like ?", "%" + remark + "%")
                        .size()
                == 1);
        marker.reload();
        settle(marker);
        marker.locator("[data-begin]").click();
        assertThat(marker.locator(".marking-remark")).hasValue(remark);
    }

    @Override
    protected String base() {
        return product.address();
    }
}
