package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.AuditQuery;
import kz.ustaz.account.PeopleQuery;
import kz.ustaz.common.PersonId;
import kz.ustaz.testing.VaadinClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session is its person's alone, and ends when it should. */
@PolicyHouse
class SessionAttacksTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @LocalServerPort
    private int port;

    private Visitors visitors;

    @BeforeEach
    void open() {
        visitors = new Visitors(port);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void aSessionThatSomebodyKnewBeforeTheSignInIsWorthNothing() {
        var thief = visitors.stranger();
        thief.get("/login");
        String planted = thief.session();
        var victim = visitors.stranger();
        victim.useSession(planted);
        victim.signIn(Who.OWNER.word(), Cast.PASSWORD);

        assertThat(victim.session()).isNotEqualTo(planted);
        assertThat(isSignedIn(victim)).isTrue();
        assertThat(isSignedIn(thief)).isFalse();
    }

    @Test
    void aSessionThatSomebodyMadeUpIsNotTakenOver() {
        String madeUp = "0123456789ABCDEF0123456789ABCDEF";
        var victim = visitors.stranger();
        victim.useSession(madeUp);
        victim.get("/login");
        assertThat(victim.session()).isNotEqualTo(madeUp).isNotEmpty();
        // Nor from an address that somebody was sent.
        var signedIn = visitors.signedIn(Who.OWNER.word());
        var other = visitors.stranger();
        assertThat(other.get("/api/sittings/" + UUID.randomUUID() + "/answers;jsessionid=" + signedIn.session())
                        .statusCode())
                .isNotEqualTo(404);
    }

    @Test
    void noScriptAndNoOtherSiteSeesTheCookie() {
        var cookies = visitors.stranger().get("/login").headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "account", "people", "glossary", "results", "login", "no-such-page"})
    void theBackButtonShowsNothingAfterTheSignOut(String address) {
        var browser = visitors.signedIn(Who.ADMINISTRATOR.word());
        assertThat(browser.get("/" + address).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void whatASessionCouldDoEndsWithTheSignOut() {
        var attempt = cast.newAttempt();
        var browser = visitors.signedIn(Who.OWNER.word());
        browser.open("account");
        String session = browser.session();
        browser.get("/logout");
        assertThat(isSignedIn(browser))
                .as("after a link, which signs nobody out")
                .isTrue();
        assertThat(browser.postForged("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(isSignedIn(browser)).as("after another site's form").isTrue();

        assertThat(browser.signOut().statusCode()).isEqualTo(302);
        isOver(browser, attempt.value());
        var thief = visitors.stranger();
        thief.useSession(session);
        isOver(thief, attempt.value());
        assertThat(thief.post("/?v-r=uidl&v-uiId=0", Map.of("rpc", List.of())).body())
                .as("what the page that was open hears")
                .contains("sessionExpired");
    }

    @Test
    void signOutEverywhereEndsTheOtherSessions() {
        var me = cast.founded(cast.department);
        var here = visitors.signedIn(me.signInName());
        var there = visitors.signedIn(me.signInName());
        var neighbour = visitors.signedIn(Who.ANOTHER_TRAINEE.word());

        var page = here.open("account");
        page.click(page.button("Sign out everywhere"));
        isOver(there, UUID.randomUUID());
        isOver(here, UUID.randomUUID());
        assertThat(isSignedIn(neighbour)).isTrue();
        assertThat(isSignedIn(visitors.signedIn(me.signInName()))).isTrue();
    }

    @Test
    void aResetEndsThePersonsSessions() {
        var me = cast.founded(cast.department);
        var browser = visitors.signedIn(me.signInName());
        var person = desks.people()
                .list(cast.root, named(me.signInName()), 0, 1)
                .getFirst()
                .id();
        Cast.done(desks.people().reset(cast.root, new PersonId(person)));
        isOver(browser, UUID.randomUUID());
    }

    @Test
    void aRoleTakenAwayInMidSessionIsGoneFromThePageThatIsOpen() throws Exception {
        var page = visitors.browser(Who.AUTHOR).open("course");
        assertThat(page.main()).contains("Load as new edition");
        cast.withoutGrants(Who.AUTHOR, () -> {
            int rows = auditRows();
            String before = page.main();
            page.click(page.button("Check"));
            page.click(page.button("Load as new edition"));
            assertThat(page.main()).as("what the page says").isEqualTo(before);
            assertThat(auditRows()).as("rows of the audit").isEqualTo(rows);
            return null;
        });
        String before = page.main();
        page.click(page.button("Check"));
        assertThat(page.main()).as("with the role again").isNotEqualTo(before);
    }

    @Test
    void aDeactivatedPersonsSessionEnds() throws Exception {
        var browser = visitors.browser(Who.NOBODY_SPECIAL);
        assertThat(isSignedIn(browser)).isTrue();
        cast.whileDeactivated(Who.NOBODY_SPECIAL, () -> {
            isOver(browser, UUID.randomUUID());
            return null;
        });
    }

    private boolean isSignedIn(VaadinClient browser) {
        return browser.get("/api/sittings/" + UUID.randomUUID() + "/answers").statusCode() == 404;
    }

    private void isOver(VaadinClient browser, UUID attempt) {
        var page = browser.get("/account");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(browser.get("/api/sittings/" + attempt + "/answers").statusCode())
                .isEqualTo(401);
    }

    private int auditRows() {
        return desks.audit().count(cast.root, new AuditQuery(null, null, "", "content.load"));
    }

    private static PeopleQuery named(String name) {
        return new kz.ustaz.account.PeopleQuery(name, null, true, kz.ustaz.account.PeopleQuery.Order.NAME, false);
    }
}
