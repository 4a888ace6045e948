package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer, whatever was asked, tells the browser what this site never does, and says nothing of its insides. */
@PolicyHouse
class AnswersTest {

    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy");

    /** Comes on only when it is asked for. */
    @Autowired
    private Cast cast;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login HTTP/1.1",
                "HEAD /login HTTP/1.1",
                "GET /people HTTP/1.1",
                "GET /no-such-page HTTP/1.1",
                "GET /aura/aura.css HTTP/1.1",
                "GET /VAADIN/nothing.js HTTP/1.1",
                "GET /VAADIN/dynamic/resource/0/x/y HTTP/1.1",
                "GET /favicon.ico HTTP/1.1",
                "GET /actuator/health HTTP/1.1",
                "GET /actuator/env HTTP/1.1",
                "GET /api/nothing HTTP/1.1",
                "GET /media/x HTTP/1.1",
                "GET /error HTTP/1.1",
                "GET /?v-r=push HTTP/1.1",
                "GET /?v-r=heartbeat HTTP/1.1",
                "GET /?v-r=init&location=%zz HTTP/1.1",
                "POST /?v-r=uidl&v-uiId=0 HTTP/1.1",
                "POST /login HTTP/1.1",
                "POST /logout HTTP/1.1",
                "POST /api/alive HTTP/1.1",
                "POST /login HTTP/1.1\r\nContent-Length: 100000000",
                "POST /login HTTP/1.1\r\nTransfer-Encoding: chunked",
                "POST /login HTTP/1.1\r\nContent-Length: -1",
                "POST /login HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
                "PUT / HTTP/1.1",
                "DELETE /login HTTP/1.1",
                "OPTIONS / HTTP/1.1",
                "TRACE / HTTP/1.1",
                "CONNECT / HTTP/1.1",
                "MADEUP / HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /login%0d%0aSet-Cookie:a=b HTTP/1.1",
                "GET /{}|\\ HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET //evil.example/%2f.. HTTP/1.1",
                "GET / HTTP/9.9",
                "GET http://evil.example/ HTTP/1.1",
                "NONSENSE",
            })
    void hasTheHeadersAndTellsNothing(String head) throws IOException {
        var answer = answer(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        isSound(answer);
    }

    @Test
    void whatTheServerItselfRefusesHasTheHeadersToo() throws IOException {
        isSound(answer("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"));
        isSound(answer("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"));
        isSound(answer("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"));
        isSound(answer("GET /" + "y".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        isSound(answer("POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 5000\r\nConnection: close\r\n\r\n" + "a&b&c&d&e=".repeat(500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /people", "GET /", "GET /login", "GET /no-such-page", "POST /login", "GET /?v-r=push"})
    void noAnswerRepeatsTheHostThatTheRequestNamed(String what) throws IOException {
        assertThat(answer(what + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nX-Forwarded-Prefix: //evil.example\r\n"
                        + "X-Original-URL: /people\r\nConnection: close\r\n\r\n"))
                .doesNotContain("evil.example")
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void whatSomebodySignedInIsRefusedHasThemToo() {
        var browser = visitors.browser(Who.OWNER);
        var missing = "/api/sittings/" + UUID.randomUUID() + "/answers";
        for (var answer : List.of(
                browser.get(missing),
                browser.post(missing, CallsTest.answer()),
                browser.post(missing, Map.of("slot", "x")),
                browser.postForged(missing, CallsTest.answer()),
                browser.get("/media/" + "0".repeat(64) + ".svg"),
                browser.get("/people"))) {
            assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase))
                    .containsAll(HEADERS.stream().map(String::toLowerCase).toList());
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            tellsNothing(answer.body());
        }
    }

    private static void isSound(String answer) {
        for (String header : HEADERS) {
            assertThat(answer).containsIgnoringCase("\r\n" + header + ": ");
        }
        int end = answer.indexOf("\r\n\r\n");
        assertThat(answer.substring(0, end)).doesNotContain("\r\nServer:", "\r\nX-Powered-By", "a=b");
        tellsNothing(answer.substring(end));
    }

    private static void tellsNothing(String body) {
        assertThat(body).doesNotContain("Exception", "Tomcat", "Apache", "at kz.", "org.springframework", "root:x:");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var bytes = new java.io.ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(bytes);
            } catch (IOException reset) {
                // the server closes before it has read all of what it refuses
                assertThat(bytes.size()).isPositive();
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
