package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BodyGateTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private BodyGate gate;
    private WebServer server;

    /** Longer than a busy machine takes for a whole body. */
    @BeforeEach
    void start() {
        start(Duration.ofSeconds(20));
    }

    private void start(Duration patience) {
        gate = new BodyGate(3, 2, patience);
        var factory = new TomcatServletWebServerFactory(0);
        factory.addEngineValves(gate);
        server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aBodyComesWholeToWhoeverReadsIt() throws Exception {
        assertThat(post("text/plain", "x".repeat(BodyGate.MOST_BYTES), false).body())
                .isEqualTo("" + BodyGate.MOST_BYTES);
        assertThat(post(FORM, "word=" + "w".repeat(50_000), false).body()).isEqualTo("w".repeat(50_000));
        assertThat(post("text/plain", "x".repeat(100_000), true).body())
                .as("of who asks first")
                .isEqualTo("100000");
        assertThat(post("text/plain", "", false).body()).isEqualTo("0");
    }

    @Test
    void aBodyThatIsTooLongOrOfUnknownLengthIsRefused() throws Exception {
        assertThat(refusalOf("Content-Length: " + (BodyGate.MOST_BYTES + 1))).contains(" 413 ");
        assertThat(refusalOf("Transfer-Encoding: chunked")).contains(" 411 ");
        var unknown = request("text/plain", false)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(unknown, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(411);
        }
    }

    @Test
    void fewMayBeSlowAtOnceAndFewerFromOneAddress() throws Exception {
        try (var one = waiting("127.0.0.7");
                var two = waiting("127.0.0.7")) {
            isRefused("127.0.0.7");
            try (var other = waiting("127.0.0.8")) {
                isRefused("127.0.0.9");
                finishes(one);
                finishes(other);
            }
            finishes(two);
            try (var next = waiting("127.0.0.7")) {
                finishes(next);
            }
        }
    }

    private void isRefused(String from) throws Exception {
        try (var slow = new Slow(from)) {
            assertThat(slow.answer()).contains(" 503 ");
        }
    }

    private static void finishes(Slow slow) throws IOException {
        slow.send("x".repeat(9));
        assertThat(slow.answer()).contains(" 200 ");
    }

    private Slow waiting(String from) throws Exception {
        int before = gate.waiting();
        var slow = new Slow(from);
        while (gate.waiting() == before) {
            Thread.onSpinWait();
        }
        return slow;
    }

    @Test
    void nobodyIsWaitedForLong() throws Exception {
        stop();
        start(Duration.ofSeconds(2));
        try (var slow = new Slow("127.0.0.7")) {
            long began = System.nanoTime();
            for (int i = 0; i < 9 && !slow.isAnswered(); i++) {
                TimeUnit.MILLISECONDS.sleep(400);
                slow.send("x");
            }
            assertThat(slow.answer()).contains(" 408 ");
            assertThat(System.nanoTime() - began).isGreaterThan(TimeUnit.SECONDS.toNanos(2));
        }
        assertThat(post("text/plain", "again", false).body()).isEqualTo("5");
    }

    private HttpRequest.Builder request(String type, boolean asksFirst) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                .header("Content-Type", type)
                .expectContinue(asksFirst);
    }

    private HttpResponse<String> post(String type, String body, boolean asksFirst) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request(type, asksFirst).POST(BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Whatever comes behind the head is not waited for. */
    private String refusalOf(String header) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.getPort())) {
            write(socket, "POST / HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n");
            return firstLine(socket);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    /** Announces ten bytes and sends one. */
    private final class Slow implements AutoCloseable {

        private final Socket socket;

        Slow(String from) throws Exception {
            socket = new Socket(InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName(from), 0);
            socket.setSoTimeout(10_000);
            write(socket, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nx");
        }

        void send(String more) throws IOException {
            write(socket, more);
        }

        boolean isAnswered() throws IOException {
            return socket.getInputStream().available() > 0;
        }

        String answer() throws IOException {
            return firstLine(socket);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static final class Echo extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setCharacterEncoding("UTF-8");
            String word = FORM.equals(request.getContentType()) ? request.getParameter("word") : null;
            response.getWriter()
                    .write(word != null ? word : "" + request.getInputStream().readAllBytes().length);
        }
    }
}
