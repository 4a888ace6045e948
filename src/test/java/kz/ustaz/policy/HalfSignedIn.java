package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.SecondFactor;
import kz.ustaz.common.Caller;
import kz.ustaz.testing.AuthenticatorApp;
import kz.ustaz.testing.VaadinClient;

/** What somebody at a browser does who has given his password and not his second factor. */
class HalfSignedIn {

    private static final String TYPED = "element.elements.code.value";

    private final Visitors visitors;
    private final SecondFactor factor;
    private final Clock clock;

    HalfSignedIn(Visitors visitors, SecondFactor factor, Clock clock) {
        this.visitors = visitors;
        this.factor = factor;
        this.clock = clock;
    }

    /** An app that somebody has, and his recovery codes. */
    record Phone(AuthenticatorApp app, java.util.List<String> codes) {}

    /** Sets up an app, as if he had done so before. */
    Phone phone(Caller who) {
        var drawn = factor.draw(who);
        var app = new AuthenticatorApp(drawn.secret());
        // With the code before the one of now, so that the one of now is still good.
        var done = Cast.done(factor.set(who, drawn, app.shows(clock.instant().minus(Duration.ofSeconds(30)))));
        return new Phone(app, done.codes());
    }

    VaadinClient browser(String name) {
        return with(visitors.stranger(), name);
    }

    VaadinClient with(VaadinClient browser, String name) {
        browser.signIn(name, Cast.PASSWORD);
        isHalf(browser);
        return browser;
    }

    String code(Phone phone) {
        return phone.app().shows(clock.instant());
    }

    /** @return what the page says then */
    String type(VaadinClient.Page page, String code) {
        page.fire(page.one("form", node -> node.tag().equals("form")), "submit", Map.of(TYPED, code));
        return page.main();
    }

    String type(VaadinClient browser, String code) {
        return type(browser.open("factor"), code);
    }

    static void isHalf(VaadinClient browser) {
        var page = browser.get("/account");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(call(browser).statusCode()).isEqualTo(401);
        assertThat(browser.open("login").main()).startsWith("Second step of signing in");
    }

    static void isSignedIn(VaadinClient browser) {
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(call(browser).statusCode()).isEqualTo(404);
    }

    static void isStranger(VaadinClient browser) {
        assertThat(call(browser).statusCode()).isEqualTo(401);
        assertThat(browser.open("login").main()).startsWith("Sign in");
    }

    private static HttpResponse<String> call(VaadinClient browser) {
        return browser.get("/api/sittings/" + UUID.randomUUID() + "/answers");
    }
}
