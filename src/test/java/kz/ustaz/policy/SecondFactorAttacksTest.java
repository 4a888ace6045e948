package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.SecondFactor;
import kz.ustaz.account.SignedIn;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.FactorWanted;
import kz.ustaz.common.Scope;
import kz.ustaz.policy.HalfSignedIn.Phone;
import kz.ustaz.testing.AuthenticatorApp;
import kz.ustaz.testing.SoftPasskey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever holds a role is not in by his password alone, whichever way he tries. */
@Tag("deep")
@PolicyHouse
@TestPropertySource(properties = "ustaz.second-factor=required")
class SecondFactorAttacksTest {

    private static final String NEXT_STEP = "Second step of signing in";
    private static final String WRONG = "does not fit";

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private RecentFactor recent;

    @Autowired
    private Founding founding;

    @Autowired
    private MovingClock clock;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private Visitors visitors;
    private HalfSignedIn half;

    /** A new author with an app. */
    private Caller author;

    private String name;
    private Phone phone;

    @BeforeEach
    void open() {
        visitors = new Visitors(port);
        half = new HalfSignedIn(visitors, factor, clock);
        author = somebody();
        founding.grant(author.person(), Role.AUTHOR, new Scope.Installation());
        name = cast.card(author.person()).description().signInName();
        phone = half.phone(author);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    private Caller somebody() {
        return new Caller(founding.person(cast.newDescription(cast.department), Cast.PASSWORD));
    }

    @Test
    void noAddressOpensByThePasswordAlone() {
        var browser = half.browser(name);
        for (var view : Policy.read().views().entrySet()) {
            String address =
                    view.getKey().replaceAll(":\\w+\\??", UUID.randomUUID().toString());
            if (!view.getValue().isOpen()) {
                assertThat(browser.get("/" + address).statusCode()).as(address).isEqualTo(302);
            }
        }
        assertThat(browser.get("/media/" + "0".repeat(64) + ".svg").statusCode())
                .isEqualTo(401);
        assertThat(browser.post("/api/alive", Map.of()).statusCode()).isIn(401, 403);
        assertThat(browser.post("/api/sittings/" + UUID.randomUUID() + "/place", Map.of("slot", 1))
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void noViewComesUpInAPageOfHisOwn() {
        var browser = half.browser(name);
        var page = browser.open("factor");
        for (String address : List.of("", "account", "course", "people", "results", "glossary", "runs")) {
            page.navigate(address);
            assertThat(page.main()).as(address).startsWith(NEXT_STEP);
            assertThat(page.text()).as(address).doesNotContain("My account");
        }
        HalfSignedIn.isHalf(browser);
    }

    @Test
    void theCodeLetsInUnderANewNameOfTheSession() {
        var browser = half.browser(name);
        String before = browser.session();
        half.type(browser, half.code(phone));
        HalfSignedIn.isSignedIn(browser);
        assertThat(browser.open("course").main()).contains("Load as new edition");
        assertThat(browser.session()).isNotEqualTo(before);
        var thief = visitors.stranger();
        thief.useSession(before);
        HalfSignedIn.isStranger(thief);
        assertThat(browser.open("factor").main())
                .as("the page for the code, when it was given")
                .doesNotContain(NEXT_STEP);
    }

    @Test
    void whatTheBrowserSendsByItselfLetsNobodyIn() {
        var browser = half.browser(name);
        var page = browser.open("factor");
        browser.postText("/?v-r=heartbeat&v-uiId=0", "");
        browser.get("/?v-r=push&v-uiId=0");
        browser.get("/VAADIN/push?v-uiId=0");
        page.leave();
        HalfSignedIn.isHalf(browser);
    }

    @Test
    void aSessionThatSomebodyElseKnowsStaysHalf() {
        var thief = visitors.stranger();
        thief.get("/login");
        var victim = visitors.stranger();
        victim.useSession(thief.session());
        half.with(victim, name);
        var second = half.browser(name);
        half.type(victim, half.code(phone));
        HalfSignedIn.isSignedIn(victim);
        HalfSignedIn.isHalf(second);
        HalfSignedIn.isStranger(thief);
    }

    @Test
    void aCodeIsGoodOnceAndForItsOwnerAlone() {
        var browser = half.browser(name);
        String code = half.code(phone);
        half.type(browser, code);
        HalfSignedIn.isSignedIn(browser);
        var second = half.browser(name);
        assertThat(half.type(second, code)).contains(WRONG);
        HalfSignedIn.isHalf(second);

        var other = somebody();
        founding.grant(other.person(), Role.REVIEWER, new Scope.Installation());
        half.phone(other);
        clock.move(Duration.ofMinutes(1));
        var others = half.browser(cast.card(other.person()).description().signInName());
        assertThat(half.type(others, half.code(phone))).contains(WRONG);
        assertThat(half.type(others, phone.codes().getLast())).contains(WRONG);
        HalfSignedIn.isHalf(others);
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndNewOnesEndTheOld() {
        var browser = half.browser(name);
        half.type(browser, phone.codes().getFirst().toLowerCase());
        HalfSignedIn.isSignedIn(browser);
        var second = half.browser(name);
        assertThat(half.type(second, phone.codes().getFirst())).contains(WRONG);
        assertThat(half.type(second, "")).contains(WRONG);
        assertThat(factor.standing(author).codesLeft()).isEqualTo(9);

        var renewed = inSession(author, clock.instant(), () -> factor.renewCodes(author));
        assertThat(half.type(second, phone.codes().get(1))).contains(WRONG);
        half.type(second, renewed.getFirst());
        HalfSignedIn.isSignedIn(second);
        assertThat(sql.queryForList("select code_hash from recovery_code", String.class))
                .doesNotContainAnyElementsOf(renewed);
    }

    @Test
    void ofTwentyWhoBringTheSameCodeAtOnceOneIsLetIn() throws Exception {
        String code = half.code(phone);
        try (var threads = Executors.newFixedThreadPool(20)) {
            var tries = java.util.stream.IntStream.range(0, 20)
                    .<Callable<Outcome<SignedIn>>>mapToObj(i -> () -> factor.prove(author, code, "address " + i))
                    .toList();
            int let = 0;
            for (var outcome : threads.invokeAll(tries)) {
                let += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(let).isEqualTo(1);
        }
    }

    @Test
    void guessingSlowsDownAlone() {
        var guesser = half.with(visitors.strangerFrom("127.0.0.71"), name);
        var page = guesser.open("factor");
        String said = "";
        for (int i = 0; i < 7; i++) {
            said = half.type(page, "%06d".formatted(i));
        }
        assertThat(said).contains("Too many attempts");
        assertThat(half.type(page, half.code(phone)))
                .as("the right code, found too late")
                .contains("Too many attempts");
        HalfSignedIn.isHalf(guesser);

        var owner = half.browser(name);
        half.type(owner, half.code(phone));
        HalfSignedIn.isSignedIn(owner);
        clock.move(Duration.ofMinutes(1));
        half.type(page, half.code(phone));
        HalfSignedIn.isSignedIn(guesser);
        assertThat(sql.queryForObject(
                        "select count(*) from audit_row where action = 'factor.failed' and actor = ?",
                        Integer.class,
                        author.person().value()))
                .isEqualTo(5);
    }

    @Test
    void fromManyAddressesItSlowsDownToo() {
        String said = "";
        for (int i = 0; i < 25; i++) {
            said = factor.prove(author, "%06d".formatted(i), "10.0.0." + i).toString();
        }
        assertThat(said).contains("account.password.slowed");
        assertThat(factor.prove(author, half.code(phone), "10.0.1.1")).isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void whoIsGivenARoleWhileHeWorksIsAskedAtOnceAndNotWhenItIsTakenAway() {
        var trainee = somebody();
        var browser =
                visitors.signedIn(cast.card(trainee.person()).description().signInName());
        HalfSignedIn.isSignedIn(browser);
        var page = browser.open("account");
        assertThat(page.main()).as("a trainee's page").doesNotContain(NEXT_STEP);
        founding.grant(trainee.person(), Role.SUPERVISOR, new Scope.Unit(cast.academy));

        var signOut = page.button("Sign out everywhere");
        assertThatThrownBy(() -> page.click(signOut))
                .as("a click in the page that was open")
                .hasMessageContaining("/factor");
        page.click(signOut);
        assertThat(browser.exchanges().getLast().body()).as("and again").contains("sessionExpired");
        assertThat(sql.queryForList(
                        "select action from audit_row where actor = ?",
                        String.class,
                        trainee.person().value()))
                .doesNotContain("sign-out.everywhere");
        HalfSignedIn.isHalf(browser);

        sql.update(
                "update person_grant set revoked_at = granted_at where person = ?",
                trainee.person().value());
        HalfSignedIn.isSignedIn(browser);
    }

    @Test
    void aTraineeIsNotAskedAndSetsNoneUp() {
        var trainee = somebody();
        HalfSignedIn.isSignedIn(
                visitors.signedIn(cast.card(trainee.person()).description().signInName()));
        assertThatThrownBy(() -> factor.draw(trainee)).hasMessageContaining("second factor");
    }

    @Test
    void aPageForSettingUpDoesNotReplaceWhatWasSetUpMeanwhile() {
        var newcomer = somebody();
        founding.grant(newcomer.person(), Role.AUTHOR, new Scope.Installation());
        var browser = half.browser(cast.card(newcomer.person()).description().signInName());
        var page = browser.open("factor");
        var app = new AuthenticatorApp(page.one("secret", node -> node.classes().contains("factor-secret"))
                .text());
        half.phone(newcomer);
        half.type(page, app.shows(clock.instant()));
        HalfSignedIn.isHalf(browser);
        assertThat(half.type(browser, app.shows(clock.instant()))).contains(WRONG);
        assertThatThrownBy(() -> factor.draw(author)).isInstanceOf(FactorWanted.class);
    }

    @Test
    void theFirstTimeTheCodesAreShownBeforeOneIsLetIn() {
        var newcomer = somebody();
        founding.grant(newcomer.person(), Role.AUTHOR, new Scope.Installation());
        var browser = half.browser(cast.card(newcomer.person()).description().signInName());
        var page = browser.open("factor");
        var app = new AuthenticatorApp(page.one("secret", node -> node.classes().contains("factor-secret"))
                .text());
        assertThat(half.type(page, "000000")).contains(WRONG);
        half.type(page, app.shows(clock.instant()));
        assertThat(page.all(node -> node.tag().equals("li"))).hasSize(10);
        HalfSignedIn.isHalf(browser);
        page.click(page.button("I have kept them"));
        HalfSignedIn.isSignedIn(browser);
    }

    @Test
    void noOtherPasswordLeadsPastIt() {
        var browser = half.browser(name);
        half.type(browser, half.code(phone));
        var other = half.browser(name);
        inSession(cast.root, clock.instant(), () -> desks.people().reset(cast.root, author.person()));
        HalfSignedIn.isStranger(other);
        HalfSignedIn.isStranger(browser);
        String link = Cast.done(inSession(
                        cast.root, clock.instant(), () -> desks.people().reset(cast.root, author.person())))
                .path();
        Cast.done(desks.invitations().welcome(link.replace("welcome/", ""), Cast.PASSWORD));
        HalfSignedIn.isHalf(half.browser(name));
    }

    @Test
    void whoIsDeactivatedOrSignsOutEverywhereIsNoLongerHalfIn() {
        var browser = half.browser(name);
        desks.account().signOutEverywhere(author);
        HalfSignedIn.isStranger(browser);
        var again = half.browser(name);
        var page = again.open("factor");
        Cast.done(desks.people().deactivate(cast.root, author.person()));
        assertThat(half.type(page, half.code(phone))).doesNotContain("Programme");
        HalfSignedIn.isStranger(again);
        Cast.done(desks.people().reactivate(cast.root, author.person()));
    }

    @Test
    void whoWaitsTooLongBeginsAgain() {
        var browser = half.browser(name);
        clock.move(Duration.ofMinutes(21));
        HalfSignedIn.isStranger(browser);
    }

    @Test
    void whoSignsInAsSomebodyElseIsThatOneAlone() {
        var browser = half.browser(name);
        var trainee = somebody();
        browser.open("factor");
        String planted = browser.session();
        browser.signOut();
        HalfSignedIn.isStranger(browser);
        browser.signIn(cast.card(trainee.person()).description().signInName(), Cast.PASSWORD);
        HalfSignedIn.isSignedIn(browser);
        assertThat(browser.session()).isNotEqualTo(planted);
        assertThat(browser.open("course").main()).doesNotContain("Load as new edition");
    }

    @Test
    void heMayChooseHisLanguageAndLeave() {
        var browser = half.browser(name);
        var page = browser.open("factor");
        page.fire(
                page.one("languages", node -> node.tag().equals("select")),
                "change",
                Map.of("event.target.value", "ru"));
        assertThat(page.main()).startsWith("Второй шаг входа");
        page.click(page.button("Выйти"));
        assertThat(browser.open("login").main()).startsWith("Вход");
    }

    @Test
    void givingRolesAndResettingWantItAgainAfterTenMinutes() {
        var person = cast.newcomer();
        var unit = new Scope.Unit(cast.department);
        var grants = desks.grants();
        var tenMinutesAgo = clock.instant().minus(Duration.ofMinutes(10));
        for (Callable<?> wanted : List.<Callable<?>>of(
                () -> grants.give(cast.root, person, Role.REVIEWER, unit),
                () -> grants.revoke(cast.root, cast.newGrant()),
                () -> desks.people().reset(cast.root, person),
                () -> desks.people().resetFactor(cast.root, person, "lost his phone"),
                () -> desks.trainers().grant(cast.root, cast.newPlace().run(), "root", Role.ASSISTANT))) {
            assertThatThrownBy(wanted::call).as("in no session").isInstanceOf(FactorWanted.class);
            assertThatThrownBy(() -> inSession(cast.root, null, wanted))
                    .as("never given")
                    .isInstanceOf(FactorWanted.class);
            assertThatThrownBy(() -> inSession(cast.root, tenMinutesAgo, wanted))
                    .as("ten minutes ago")
                    .isInstanceOf(FactorWanted.class);
            assertThatThrownBy(() -> inSession(author, clock.instant(), wanted))
                    .as("in somebody else's session")
                    .isInstanceOf(FactorWanted.class);
            assertThatCode(() -> inSession(cast.root, clock.instant().minus(Duration.ofMinutes(9)), wanted))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> recent.require(author)).isInstanceOf(FactorWanted.class);
    }

    @Test
    void passkeysComeAndGoOnlyForWhoGaveItWithinTenMinutes() {
        var key = new SoftPasskey("https://localhost");
        var passkeys = desks.passkeys();
        var invitation = inSession(author, clock.instant(), () -> passkeys.invite(author));
        var tenMinutesAgo = clock.instant().minus(Duration.ofMinutes(10));
        for (Callable<?> wanted : List.<Callable<?>>of(
                () -> passkeys.invite(author),
                () -> passkeys.add(author, invitation, key.made(invitation.text()), "a thief's"),
                () -> passkeys.remove(author, "any"))) {
            assertThatThrownBy(() -> inSession(author, tenMinutesAgo, wanted)).isInstanceOf(FactorWanted.class);
            assertThatThrownBy(() -> inSession(cast.root, clock.instant(), wanted))
                    .as("in somebody else's session")
                    .isInstanceOf(FactorWanted.class);
        }
        assertThat(passkeys.list(author)).isEmpty();
    }

    @Test
    void aPasskeyLetsNobodyInWithoutThePassword() {
        var key = new SoftPasskey("https://localhost");
        var passkeys = desks.passkeys();
        var invitation = inSession(author, clock.instant(), () -> passkeys.invite(author));
        Cast.done(inSession(
                author,
                clock.instant(),
                () -> passkeys.add(author, invitation, key.made(invitation.text()), "my phone")));
        var browser = visitors.stranger();
        var sent = JsonMapper.shared().readTree(key.shown(passkeys.ask(author).text()));
        for (String door : List.of("/webauthn/authenticate/options", "/login/webauthn", "/webauthn/register")) {
            assertThat(browser.post(door, sent).statusCode()).as(door).isIn(302, 401, 403, 404, 405);
            HalfSignedIn.isStranger(browser);
        }
    }

    @Test
    void anAdministratorResetsItWithAReasonForThoseWithinHisReach() {
        var browser = half.browser(name);
        half.type(browser, half.code(phone));
        var people = desks.people();
        inSession(cast.root, clock.instant(), () -> {
            assertThat(people.resetFactor(cast.root, author.person(), "  ")).isInstanceOf(Outcome.Declined.class);
            assertThat(people.resetFactor(cast.root, cast.root.person(), "why not"))
                    .as("his own")
                    .isInstanceOf(Outcome.Declined.class);
            return null;
        });
        var unitsOwn = cast.caller(Who.ADMINISTRATOR_OF_UNIT);
        assertThatThrownBy(() -> inSession(
                        unitsOwn,
                        clock.instant(),
                        () -> people.resetFactor(unitsOwn, author.person(), "beyond his reach")))
                .isInstanceOf(kz.ustaz.common.NotAllowed.class);
        HalfSignedIn.isSignedIn(browser);

        inSession(cast.root, clock.instant(), () -> people.resetFactor(cast.root, author.person(), "lost his phone"));
        HalfSignedIn.isStranger(browser);
        assertThat(factor.standing(author).isSet()).isFalse();
        assertThat(factor.standing(author).codesLeft()).isZero();
        assertThat(half.browser(name).open("factor").main()).contains("Set up an authenticator app");
        assertThat(sql.queryForList(
                        "select details from audit_row where action = 'factor.reset' and subject = ?",
                        String.class,
                        author.person().toString()))
                .containsExactly("{\"reason\":\"lost his phone\"}");
    }

    /** As if it were asked on that person's page. @param given when he gave his second factor there; null for never */
    private <T> T inSession(Caller who, Instant given, Callable<T> call) {
        var principal = new SignedIn(who.person(), "somebody", "en", Instant.EPOCH, Set.of(), given);
        desks.sessions()
                .getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            desks.sessions().clearContext();
        }
    }
}
