package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody wrote as a name is text wherever it comes up, and never runs. */
@PolicyHouse
class HostileNamesBrowserTest extends BrowserTest {

    private static final String HOSTILE =
            "</title><script>window.ran=1</script><img src=x onerror=\"window.ran=1\">${window.ran=1}";

    /** Whether the text stands somewhere on the page, in whatever shadow or field. */
    private static final String SHOWS = """
            name => {
              const shows = root => [...root.querySelectorAll('*')].some(element =>
                element.value === name
                || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.includes(name))
                || (element.shadowRoot && shows(element.shadowRoot)));
              return shows(document.body);
            }""";

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    private UUID unit;
    private RunId run;
    private NewPerson trainee;

    @BeforeEach
    void nameThings() {
        unit = Cast.done(desks.units().add(cast.root, HOSTILE, cast.academy));
        trainee = cast.founded(unit);
        // Two, so that the trainee has to choose by their names.
        run = newRun();
        newRun();
    }

    private RunId newRun() {
        var wanted = new Runs.NewRun(HOSTILE, unit, ZoneOffset.UTC, "en", LocalDate.of(2027, 1, 1));
        var made = ((Runs.Creation.Made) desks.runs().create(cast.root, wanted)).run();
        desks.runs().enrol(cast.root, made, List.of(trainee.signInName()));
        return made;
    }

    @Tag("deep")
    @Test
    void namesOfUnitsAndRunsAreTextOnEveryPageOfTheAdministrator() {
        var page = window(Look.DESKTOP);
        signIn(page, "root", Cast.PASSWORD);
        for (String address : List.of("/runs", "/runs/" + run.value(), "/people", "/units", "/audit")) {
            go(page, address);
            if (address.equals("/people")) {
                page.getByLabel("Search").first().fill(trainee.signInName());
            }
            isShownAsText(page, address);
        }
        go(page, "/runs/" + run.value());
        page.locator("#enrol-names textarea").fill("<img/src=x/onerror=window.ran=1>");
        page.locator("#enrol-names textarea").blur();
        page.locator("#enrol-names + button").click();
        page.locator("main [role=alert]:has-text('<img/src=x')").waitFor();
        assertThat(page.evaluate("() => window.ran")).isNull();
    }

    @Test
    void namesOfUnitsAndRunsAreTextOnEveryPageOfTheTrainee() {
        var page = window(Look.DESKTOP);
        signIn(page, trainee.signInName(), Cast.PASSWORD);
        isShownAsText(page, "/");
        go(page, "/account");
        isShownAsText(page, "/account");
    }

    @Test
    void aPersonsNameHoldsNoMarkupAndNoNameIsEndless() {
        String endless = "А".repeat(10_000);
        for (String name : List.of("<b>Асан</b>", "Асан&lt;", "Асан\"", "${1}", "=1+1", "Асан\u0000", endless)) {
            assertThat(Reply.to(() -> desks.people().create(cast.root, called(name))))
                    .as(name)
                    .isInstanceOf(Reply.No.class);
        }
        for (String name : List.of("one\ntwo", "one\u0000two", endless)) {
            assertThat(Reply.to(() -> desks.units().add(cast.root, name, unit))).isInstanceOf(Reply.No.class);
            var wanted = new Runs.NewRun(name, unit, ZoneOffset.UTC, "en", LocalDate.of(2027, 1, 1));
            assertThat(Reply.to(() -> desks.runs().create(cast.root, wanted))).isInstanceOf(Reply.No.class);
        }
        assertThat(called("Асан\r\nSet-Cookie: a=b").family()).doesNotContain("\n", "\r");
    }

    private NewPerson called(String name) {
        return new NewPerson("hostile", "P hostile", name, "Асан", "", "", "", "", unit, "en");
    }

    private void isShownAsText(Page page, String where) {
        page.waitForFunction(SHOWS, HOSTILE);
        assertThat(page.evaluate("() => window.ran")).as(where).isNull();
        assertThat(page.locator("img[src=x]").count()).as(where).isZero();
    }
}
