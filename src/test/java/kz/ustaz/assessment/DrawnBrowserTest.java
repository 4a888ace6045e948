package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A quiz that the bank draws, sat by three people in a real browser: each has a paper of his own, in two parts. */
@Tag("deep")
class DrawnBrowserTest extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final List<String> TRAINEES = List.of("first", "second", "third");

    @TempDir
    static Path folder;

    private static InThisProcess product;
    private static final HashMap<String, String> ENROLMENTS = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        var course = folder.resolve("course");
        FileSystemUtils.copyRecursively(Path.of("modules-content"), course);
        var module = course.resolve("day-2/module.yml");
        String text = Files.readString(module);
        assertThat(text).contains("prerequisites: [day-1]");
        Files.writeString(module, text.replace("prerequisites: [day-1]", "prerequisites: []"));
        product = InThisProcess.in(folder, "--ustaz.content=" + course);
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var head = person(founding, unit, "head");
        founding.grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var wanted = new Runs.NewRun("A run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        var run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        var people = new HashMap<String, Caller>();
        TRAINEES.forEach(name -> people.put(name, person(founding, unit, name)));
        product.get(Runs.class).enrol(head, run, TRAINEES);
        people.forEach((name, caller) -> ENROLMENTS.put(
                name,
                product.get(Enrolments.class)
                        .own(caller)
                        .getFirst()
                        .id()
                        .value()
                        .toString()));
    }

    private static Caller person(Founding founding, java.util.UUID unit, String name) {
        var described = new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "", "", "", unit, "en");
        return new Caller(founding.person(described, PASSWORD));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void threePeopleHaveThreePapersAndASecondPartClosesTheFirst() {
        var papers = new HashSet<List<String>>();
        for (String name : TRAINEES) {
            papers.add(sit(name, name.equals("first")));
        }
        // of 144 papers that there are, three people had the same one: once in twenty thousand times
        assertThat(papers.size()).isGreaterThan(1);
    }

    /** @return what was asked, in order */
    private List<String> sit(String name, boolean looking) {
        var page = window(looking ? Look.PHONE : Look.DESKTOP);
        signIn(page, name, PASSWORD);
        go(page, "/quiz/" + ENROLMENTS.get(name) + "/d2-drawn");
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);
        assertThat(page.locator(".sitting-section")).containsText("Part 1 of 2");
        assertThat(page.locator(".sitting-section")).containsText("Messengers");
        assertThat(page.locator("[data-map='2']")).isDisabled();
        var asked = questions(page);
        if (looking) {
            axe(page, "the first part");
        }
        page.locator("[data-begin-section]").click();
        assertThat(page.locator("dialog")).containsText("Begin “Payment instruments”?");
        assertThat(page.locator("dialog")).containsText("Not answered yet");
        if (looking) {
            axe(page, "asked before the second part");
        }
        page.locator("[data-begin-yes]").click();
        assertThat(page.locator(".sitting-section")).containsText("Part 2 of 2");
        assertThat(page.locator("[data-map='0']")).isDisabled();
        asked.addAll(questions(page));
        page.locator("[data-hand-in]").click();
        page.locator("[data-hand-in-yes]").click();
        page.waitForURL(Pattern.compile(".*/result/.*"));
        assertThat(page.locator("main")).containsText("Payment instruments");
        assertThat(page.locator("main")).containsText("Not reached");
        if (looking) {
            settle(page);
            axe(page, "a result in parts");
        }
        return asked;
    }

    private static java.util.ArrayList<String> questions(Page page) {
        assertThat(page.locator("[data-slot]")).hasCount(2);
        return new java.util.ArrayList<>(
                page.locator("[data-slot] .question-text").allInnerTexts());
    }

    @Override
    protected String base() {
        return product.address();
    }
}
