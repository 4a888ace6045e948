package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever floods the server is slowed himself; those who are working feel nothing. */
@PolicyHouse
class FloodAttacksTest {

    /** More than the server has threads. */
    private static final int MANY = 120;

    @Autowired
    private Cast cast;

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
        var saved = browser.post(
                "/api/sittings/" + attempt.value() + "/answers",
                Map.of(
                        "slot",
                        numeric,
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
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(visitors.stranger().get("/login").statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }
}
