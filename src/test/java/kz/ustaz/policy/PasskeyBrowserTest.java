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
import kz.ustaz.testing.VirtualDevice;
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

/** Passkeys in a real browser, with a device of its own: adding one, showing it, saying no, having none. */
@PolicyHouse
@TestPropertySource(properties = "ustaz.second-factor=required")
@Tag("deep")
class PasskeyBrowserTest extends BrowserTest {

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
    void itStandsInForTheCodeAtTheDoorAndInTheMiddleOfWork() {
        var page = window(Look.DESKTOP);
        var device = new VirtualDevice(page);
        signedIn(page);
        added(page, "Laptop");
        Assertions.assertThat(device.passkeys()).isEqualTo(1);
        read(page, Look.DESKTOP, "passkeys", "#passkey-label");
        page.locator(".passkey-add").click();
        assertThat(page.locator(".notice-bad")).hasText("This device already has a passkey of yours.");

        signOut(page);
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        read(page, Look.DESKTOP, "code or passkey", ".factor-passkey");
        page.locator(".factor-passkey").click();
        assertThat(page.locator(".frame-person")).isVisible();

        clock.move(Duration.ofMinutes(11));
        go(page, "/account");
        page.getByText("Make new recovery codes").click();
        page.locator("vaadin-dialog[opened] .factor-passkey").waitFor();
        read(page, Look.DESKTOP, "asked again", "vaadin-dialog[opened] .factor-passkey");
        page.locator("vaadin-dialog[opened] .factor-passkey").click();
        assertThat(page.locator(".factor-codes li")).hasCount(10);
        page.getByText("I have kept them").click();

        page.getByLabel("Remove: Laptop").click();
        assertThat(page.getByText("Laptop · ")).isHidden();
        assertThat(page.locator(".notice-ok")).hasText("The passkey is removed. It will not be taken any more.");
        signOut(page);
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        assertThat(page.locator("input[name=code]")).isVisible();
        assertThat(page.locator(".factor-passkey:visible")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void whoSaysNoIsToldWhatToDoInHisLanguage(String language) {
        var look = Look.PHONE.in(language);
        var page = window(look);
        var device = new VirtualDevice(page);
        go(page, "/login");
        page.context().addCookies(List.of(new Cookie("ustaz-language", language).setUrl(page.url())));
        var app = signedIn(page);
        added(page, "Телефон");
        signOut(page);
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        device.forgets();
        page.locator(".factor-passkey").click();
        assertThat(page.locator(".notice-bad")).containsText(text("account.passkey.not-shown", language));
        read(page, look, "said no", ".notice-bad");

        page.evaluate("() => Object.defineProperty(window, 'PublicKeyCredential', {value: undefined})");
        page.locator(".factor-passkey").click();
        assertThat(page.locator(".notice-bad")).containsText(text("account.passkey.no-browser", language));
        read(page, look, "an old browser", ".notice-bad");
        clock.move(Duration.ofSeconds(30));
        page.locator("input[name=code]").fill(app.shows(clock.instant()));
        page.keyboard().press("Enter");
        assertThat(page.locator(".frame-person")).isVisible();
        go(page, "/account");
        read(page, look, "own account", "#passkey-label");
    }

    @Test
    void itIsNotOfferedWhereBrowsersKnowNone() {
        var page = window(Look.DESKTOP);
        page.navigate(base().replace("localhost", "127.0.0.1") + "/login");
        fillSignIn(page, administrator.signInName(), Cast.PASSWORD);
        setUp(page);
        page.navigate(base().replace("localhost", "127.0.0.1") + "/account");
        assertThat(page.locator("main .factor-tools").first()).isVisible();
        assertThat(page.locator(".passkey-add:visible")).hasCount(0);
        // Another name than the one that all windows are held to.
        forgetComplaints();
    }

    private static String text(String key, String language) {
        return java.util.ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.forLanguageTag(language))
                .getString(key);
    }

    private void added(Page page, String name) {
        go(page, "/account");
        page.locator("#passkey-label input").fill(name);
        page.locator(".passkey-add").click();
        assertThat(page.locator("main")).containsText(name + " · ");
    }

    private AuthenticatorApp signedIn(Page page) {
        signIn(page, administrator.signInName(), Cast.PASSWORD);
        return setUp(page);
    }

    private AuthenticatorApp setUp(Page page) {
        var app = new AuthenticatorApp(page.locator(".factor-secret").innerText());
        page.locator("input[name=code]").fill(app.shows(clock.instant()));
        page.keyboard().press("Enter");
        page.locator(".factor-codes").waitFor();
        page.locator("main .button-primary").click();
        assertThat(page.locator(".frame-person")).isVisible();
        return app;
    }

    private static void signOut(Page page) {
        page.locator(".frame-person summary").click();
        Locator leave = page.locator(".frame-person form button");
        leave.click();
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
