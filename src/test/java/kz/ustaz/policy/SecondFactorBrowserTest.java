package kz.ustaz.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.AuthenticatorApp;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import kz.ustaz.views.Seen;
import kz.ustaz.views.Visit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The second factor in a real browser: setting it up, giving it, losing the phone, being asked again. */
@PolicyHouse
@Tag("deep")
@TestPropertySource(properties = "ustaz.second-factor=required")
class SecondFactorBrowserTest extends BrowserTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Founding founding;

    @Autowired
    private MovingClock clock;

    private final Seen seen = new Seen();
    private NewPerson administrator;

    @BeforeEach
    void found() {
        administrator = cast.newDescription(cast.academy);
        PersonId person = founding.person(administrator, Cast.PASSWORD);
        founding.grant(person, Role.ADMINISTRATOR, new Scope.Installation());
    }

    @Test
    void oneSetsItUpAndGivesItAndIsAskedAgainInTheMiddleOfWork() {
        var page = window(Look.DESKTOP);
        go(page, "/people");
        fillSignIn(page, administrator.signInName(), Cast.PASSWORD);
        var app = new AuthenticatorApp(page.locator(".factor-secret").innerText());
        read(page, Look.DESKTOP, "set up", ".factor-picture");
        field(page).fill("123123");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice-bad")).isVisible();
        assertThat(field(page)).isFocused();
        assertThat(field(page)).hasValue("");
        field(page).fill(app.shows(clock.instant()));
        page.keyboard().press("Enter");
        assertThat(page.locator(".factor-codes li")).hasCount(10);
        String recovery = page.locator(".factor-codes li").first().innerText();
        read(page, Look.DESKTOP, "recovery codes", ".factor-codes");
        page.locator("main .button-primary").click();
        page.waitForURL(url -> url.endsWith("/people"));
        settle(page);

        signOut(page);
        clock.move(Duration.ofSeconds(30));
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        assertThat(page.locator(".factor-secret")).hasCount(0);
        assertThat(field(page)).hasAttribute("autocomplete", "one-time-code");
        assertThat(field(page)).hasAttribute("inputmode", "numeric");
        read(page, Look.DESKTOP, "code", ".factor-code");
        String code = app.shows(clock.instant());
        field(page).fill(code.substring(0, 3) + " " + code.substring(3));
        page.locator("main .button-primary").click();
        assertThat(page.locator(".frame-person")).isVisible();

        signOut(page);
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        page.getByText("Use a recovery code instead").click();
        assertThat(field(page)).hasAttribute("inputmode", "text");
        field(page).fill(recovery);
        page.keyboard().press("Enter");
        assertThat(page.locator(".frame-person")).isVisible();

        clock.move(Duration.ofMinutes(11));
        go(page, "/account");
        assertThat(page.locator("main")).containsText("Recovery codes left: 9.");
        page.getByText("Make new recovery codes").click();
        page.locator("vaadin-dialog[opened] form").waitFor();
        read(page, Look.DESKTOP, "asked again", "vaadin-dialog[opened] form");
        field(page).fill(app.shows(clock.instant()));
        page.keyboard().press("Enter");
        assertThat(page.locator(".factor-codes li")).hasCount(10);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        page.getByText("I have kept them").click();
        assertThat(page.locator("main")).containsText("Recovery codes left: 10.");
        read(page, Look.DESKTOP, "own account", "main .factor-tools");
    }

    @Test
    void whatWasBeingDoneGoesOnAfterTheCode() {
        var page = window(Look.DESKTOP);
        var app = signedIn(page);
        var other = cast.card(cast.newcomer()).description();
        clock.move(Duration.ofMinutes(11));
        go(page, "/people");
        page.locator("main vaadin-text-field input").first().fill(other.signInName());
        assertThat(page.locator(".account-link:visible")).hasCount(1);
        page.locator(".account-link:visible").click();
        page.locator("vaadin-dialog[opened] vaadin-select").last().click();
        page.locator("vaadin-select-item").getByText("Reviewer").click();
        page.locator("vaadin-dialog[opened] vaadin-combo-box input").last().click();
        page.locator("vaadin-combo-box-item").getByText("Whole installation").click();
        page.getByText("Give", new Page.GetByTextOptions().setExact(true)).click();
        field(page).fill(app.shows(clock.instant()));
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-dialog[opened] .account-tree li")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void onAPhoneInEachLanguage(String language) {
        var look = Look.PHONE.in(language);
        var page = window(look);
        go(page, "/login");
        page.context().addCookies(List.of(new Cookie("ustaz-language", language).setUrl(page.url())));
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        var app = new AuthenticatorApp(page.locator(".factor-secret").innerText());
        read(page, look, "set up", ".factor-picture");
        field(page).fill(app.shows(clock.instant()));
        page.keyboard().press("Enter");
        page.locator(".factor-codes").waitFor();
        read(page, look, "recovery codes", ".factor-codes");
        page.locator("main .button-primary").click();
        assertThat(page.locator(".frame-person")).isVisible();
        go(page, "/account");
        read(page, look, "own account", "main .factor-tools");
    }

    private AuthenticatorApp signedIn(Page page) {
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        var app = new AuthenticatorApp(page.locator(".factor-secret").innerText());
        field(page).fill(app.shows(clock.instant()));
        page.keyboard().press("Enter");
        page.locator(".factor-codes").waitFor();
        page.locator("main .button-primary").click();
        assertThat(page.locator(".frame-person")).isVisible();
        return app;
    }

    private static Locator field(Page page) {
        return page.locator("input[name=code]").last();
    }

    private static void signOut(Page page) {
        page.locator(".frame-person summary").click();
        page.locator(".frame-person form button").click();
        page.locator("input[name=password]").waitFor();
    }

    /** By axe, in light and in dark. @param proof what is to be seen now only */
    private void read(Page page, Look look, String state, String proof) {
        new Visit(page, look, seen).see(state, proof);
    }

    @AfterEach
    void allIsReadable() {
        Assertions.assertThat(seen.faults()).isEmpty();
    }
}
