package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.testing.VaadinClient;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Whoever floods the server is slowed himself; those who are working feel nothing. */
@PolicyHouse
class FloodAttacksTest {

    /** More than the server has threads. */
    private static final int MANY = 120;

    @Autowired
    private Cast cast;

    @Autowired
    private ServletWebServerApplicationContext server;

    @LocalServerPort
    private int port;

    private Visitors visitors;
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void open() {
        visitors = new Visitors(port);
    }

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        visitors.close();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void sessionsOfStrangersDoNotPileUpAndOthersKeepTheirs() throws Exception {
        var trainee = visitors.browser(Who.OWNER);
        var early = visitors.strangerFrom("127.0.0.79");
        early.open("login");
        var sessions =
                ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
        int before = ((Context) sessions).getManager().getActiveSessions();
        for (int i = 0; i < 340; i++) {
            try (var flood = new VaadinClient("http://127.0.0.1:" + port, InetAddress.getByName("127.0.0.78"))) {
                assertThat(flood.get("/?v-r=init&location=login&query=").statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(sessions().getActiveSessions() - before).isLessThanOrEqualTo(300);
        assertThat(trainee.get("/account").statusCode()).isEqualTo(200);
        assertThat(early.trySignIn(Who.ANOTHER_TRAINEE.word(), Cast.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
        assertThat(early.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOfOneSessionDoNotPileUp() throws Exception {
        var browser = visitors.signedIn(Who.OWNER.word());
        for (int i = 0; i < 150; i++) {
            browser.get("/?v-r=init&location=account&query=");
        }
        var session = sessions().findSession(browser.session()).getSession();
        var pages = new AtomicInteger();
        for (var screens : VaadinSession.getAllSessions(session)) {
            screens.accessSynchronously(() -> pages.addAndGet(screens.getUIs().size()));
        }
        assertThat(pages.get()).isBetween(1, 50);
        assertThat(browser.open("account").main()).contains("Sign out");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void manyRequestsOfOnePersonAtOnceKeepNobodyElseFromSaving() throws Exception {
        var attempt = cast.newAttempt();
        int numeric = cast.numeric(Who.OWNER, attempt);
        var browser = visitors.browser(Who.OWNER);
        var flood = visitors.signedIn(Who.ANOTHER_TRAINEE.word());
        String request = "GET /?v-r=init&location=account&query= HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID="
                + flood.session() + "\r\n\r\n";
        // whoever holds the session's lock keeps all that come after it waiting, each with a thread of the server
        var session = VaadinSession.getAllSessions(
                        sessions().findSession(flood.session()).getSession())
                .iterator()
                .next();
        session.lock();
        try {
            for (int i = 0; i < MANY; i++) {
                var socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
                sockets.add(socket);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
            long began = System.nanoTime();
            assertThat(save(browser, attempt.value(), numeric).statusCode()).isEqualTo(200);
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
        } finally {
            session.unlock();
        }
        for (var socket : sockets) {
            // answered, one way or the other, so that none of them counts any more
            socket.setSoTimeout(20_000);
            assertThat(socket.getInputStream().read()).isNotNegative();
        }
        assertThat(flood.get("/account").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> save(VaadinClient browser, UUID attempt, int slot) {
        return browser.post(
                "/api/sittings/" + attempt + "/answers",
                Map.of(
                        "slot",
                        slot,
                        "page",
                        UUID.randomUUID(),
                        "sequence",
                        1,
                        "known",
                        0,
                        "resent",
                        false,
                        "parts",
                        Map.of("number", List.of("7"))));
    }

    private Manager sessions() {
        var tomcat = ((TomcatWebServer) server.getWebServer()).getTomcat();
        return ((Context) tomcat.getHost().findChildren()[0]).getManager();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/?v-r=uidl&v-uiId=0", "/api/sittings/x/answers", "/no-such-page"})
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void bodiesThatNeverEndKeepNobodyElseFromSaving(String path) throws Exception {
        var attempt = cast.newAttempt();
        int numeric = cast.numeric(Who.OWNER, attempt);
        var browser = visitors.browser(Who.OWNER);
        for (int i = 0; i < MANY; i++) {
            var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.77"), 0);
            sockets.add(socket);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        long began = System.nanoTime();
        assertThat(save(browser, attempt.value(), numeric).statusCode()).isEqualTo(200);
        assertThat(visitors.stranger().get("/login").statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }
}
