package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.ustaz.account.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets in by guessing or by an old link, and nobody learns by trying who exists. */
@PolicyHouse
class SignInAttacksTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private MovingClock clock;

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
    void aWrongPasswordTellsNothingOfTheName() throws Exception {
        var guesser = visitors.strangerFrom("127.0.0.65");
        String arrivedNot = cast.card(cast.newcomer()).description().signInName();
        String nobody = told(guesser.trySignIn("nobody-at-all", "wrong guess"));
        assertThat(nobody).contains("302").contains("/login?failed");
        assertThat(told(guesser.trySignIn(Who.OBSERVER.word(), "wrong guess"))).isEqualTo(nobody);
        assertThat(told(guesser.trySignIn(arrivedNot, "wrong guess")))
                .as("who has no password yet")
                .isEqualTo(nobody);
        assertThat(cast.whileDeactivated(
                        Who.OBSERVER, () -> told(guesser.trySignIn(Who.OBSERVER.word(), Cast.PASSWORD))))
                .as("who is deactivated, with the right password")
                .isEqualTo(nobody);
    }

    @Test
    void guessingSlowsDownAloneAndAlikeWhetherTheNameExists() {
        var victim = cast.founded(cast.department).signInName();
        var guesser = visitors.strangerFrom("127.0.0.66");
        var atVictims = new ArrayList<String>();
        var atNobodys = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            atVictims.add(told(guesser.trySignIn(victim, "guess number " + i)));
            atNobodys.add(told(guesser.trySignIn("no-" + victim, "guess number " + i)));
        }
        assertThat(atVictims).isEqualTo(atNobodys);
        assertThat(atVictims.getFirst()).contains("/login?failed");
        assertThat(atVictims.getLast()).contains("/login?slow=");

        assertThat(told(guesser.trySignIn(victim, Cast.PASSWORD)))
                .as("the right password, found too late")
                .contains("/login?slow=");
        assertThat(visitors.signedIn(victim).get("/account").statusCode())
                .as("whose name it is, at his own machine")
                .isEqualTo(200);
        clock.move(Duration.ofMinutes(1));
        assertThat(told(guesser.trySignIn("no-" + victim, "one more guess"))).contains("/login?failed");
        assertThat(told(guesser.trySignIn("no-" + victim, "one more guess")))
                .as("the next wait is longer")
                .contains("/login?slow=");
    }

    @Test
    void anAddressThatTheGuesserMakesUpIsNotBelieved() {
        var victim = cast.founded(cast.department).signInName();
        var guesser = visitors.strangerFrom("127.0.0.67");
        String last = "";
        for (int i = 0; i < 7; i++) {
            for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Client-IP", "CF-Connecting-IP")) {
                guesser.say(header, "10.0.0." + i);
            }
            guesser.say("Forwarded", "for=10.0.0." + i);
            last = told(guesser.trySignIn(victim, "guess number " + i));
        }
        assertThat(last).contains("/login?slow=");
    }

    @Test
    void aLinkWorksOnceAndAnEndedOneIsLikeOneThatNeverWas() {
        var invitations = desks.invitations();
        String never = replies("never-made");

        var person = cast.newcomer();
        String replaced = cast.newInvitation(person);
        String used = cast.newInvitation(person);
        assertThat(replies(replaced)).as("replaced by a newer one").isEqualTo(never);
        assertThat(Reply.to(() -> invitations.welcome(used, Cast.PASSWORD))).isInstanceOf(Reply.Given.class);
        assertThat(replies(used)).as("used").isEqualTo(never);

        var gone = cast.newcomer();
        String ofWhoIsGone = cast.newInvitation(gone);
        Cast.done(desks.people().deactivate(cast.root, gone));
        assertThat(replies(ofWhoIsGone)).as("of who is deactivated").isEqualTo(never);
        Cast.done(desks.people().reactivate(cast.root, gone));
        assertThat(replies(ofWhoIsGone)).as("of who was deactivated").isEqualTo(never);

        String first = cast.newFirstLink();
        assertThat(invitations.isFirst(first)).isTrue();
        clock.move(Duration.ofMinutes(31));
        assertThat(replies(first)).as("31 minutes old").isEqualTo(never);

        String old = cast.newInvitation(cast.newcomer());
        assertThat(invitations.invited(old)).isPresent();
        clock.move(Duration.ofHours(24).plusSeconds(1));
        assertThat(replies(old)).as("a day old").isEqualTo(never);
        var stranger = visitors.stranger();
        assertThat(stranger.open("welcome/" + old).main())
                .isEqualTo(stranger.open("welcome/never-made").main());
    }

    @Test
    void aLinkUsedTwentyTimesAtOnceWorksOnce() throws Exception {
        String link = cast.newFirstLink();
        var tries = new ArrayList<Callable<Outcome<?>>>();
        for (int i = 0; i < 20; i++) {
            var description = cast.newDescription(cast.academy);
            tries.add(() -> desks.invitations().first(link, "Школа", description, Cast.PASSWORD));
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            var outcomes = new ArrayList<Outcome<?>>();
            for (var outcome : threads.invokeAll(tries)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void aSignInFromAnotherSitesPageIsRefused() {
        var browser = visitors.stranger();
        browser.get("/login");
        var answer =
                browser.postForm("/login", java.util.Map.of("username", Who.OWNER.word(), "password", Cast.PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?again");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    /** What all methods for links say to a token. */
    private String replies(String token) {
        var invitations = desks.invitations();
        return List.of(
                        Reply.to(() -> invitations.isFirst(token)),
                        Reply.to(() -> invitations.invited(token)),
                        Reply.to(() -> invitations.welcome(token, Cast.PASSWORD)),
                        Reply.to(() ->
                                invitations.first(token, "Школа", cast.newDescription(cast.academy), Cast.PASSWORD)))
                .toString();
    }

    /** All that an answer tells, without the session's own random words. */
    private static String told(HttpResponse<String> answer) {
        return CallsTest.told(answer).replaceAll("JSESSIONID=\\w+", "JSESSIONID");
    }
}
