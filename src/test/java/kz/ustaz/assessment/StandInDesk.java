package kz.ustaz.assessment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that keeps one attempt in memory by the rules of the real one, and can be closed, made to fail, to forget who is
 * signed in, or to lose its replies after storing.
 */
final class StandInDesk implements AutoCloseable {

    record Step(
            String page,
            long sequence,
            int slot,
            long known,
            boolean resent,
            Map<String, List<String>> parts,
            boolean held,
            Instant at,
            String token) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Step> steps = new ArrayList<>();
    final List<Map<String, Object>> flags = new ArrayList<>();
    volatile int failWith;
    volatile boolean loseReplies;
    volatile boolean signedIn = true;
    volatile boolean handedIn;
    /** Until it is open, nothing sent is stored. */
    volatile CountDownLatch gate = new CountDownLatch(0);
    /** Until it is open, nothing read goes out. */
    volatile CountDownLatch readings = new CountDownLatch(0);
    /** How many readings were made, gone out or not. */
    volatile int read;

    volatile String token = "first";
    private final int port;
    private final UnaryOperator<String> file;
    private HttpServer server;

    /** @param file gives the text behind an address that is none of the attempt's */
    StandInDesk(UnaryOperator<String> file) {
        this.file = file;
        this.server = start(0);
        this.port = server.getAddress().getPort();
    }

    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    void open() {
        server = start(port);
    }

    private HttpServer start(int port) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!path.startsWith("/api/")) {
            String text = file.apply(path);
            String type = text.startsWith("<!doctype")
                    ? "text/html"
                    : path.startsWith("/js") || path.endsWith(".js") ? "text/javascript" : "text/plain";
            reply(exchange, 200, type, text.replace("THE-TOKEN-NOW", token));
        } else if (failWith != 0) {
            reply(exchange, failWith, "text/plain", "");
        } else if (exchange.getRequestMethod().equals("POST")
                && !token.equals(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN"))) {
            reply(exchange, 403, "text/plain", "");
        } else if (!signedIn) {
            reply(exchange, 401, "text/plain", "");
        } else if (exchange.getRequestMethod().equals("GET") && handedIn) {
            reply(exchange, 404, "text/plain", "");
        } else if (exchange.getRequestMethod().equals("GET")) {
            String standing = JSON.writeValueAsString(standing());
            await(readings);
            reply(exchange, 200, "application/json", standing);
        } else {
            await(gate);
            var sent = JSON.readTree(body);
            Object result = path.endsWith("/answers")
                    ? store(
                            sent.get("page").asString(),
                            sent.get("sequence").asLong(),
                            sent.get("slot").asInt(),
                            sent.get("known").asLong(),
                            sent.get("resent").asBoolean(),
                            JSON.convertValue(sent.get("parts"), new tools.jackson.core.type.TypeReference<>() {}))
                    : other(path, JSON.convertValue(sent, new tools.jackson.core.type.TypeReference<>() {}));
            if (loseReplies) {
                exchange.close();
            } else if (handedIn) {
                reply(exchange, 409, "application/json", JSON.writeValueAsString(tooLate(path)));
            } else {
                reply(exchange, 200, "application/json", JSON.writeValueAsString(result));
            }
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Object other(String path, Map<String, Object> sent) {
        if (path.endsWith("/flags")) {
            flags.add(sent);
        }
        return Map.of(
                "status", "stored", "at", Instant.now().toString(), "version", steps.size(), "othersSince", false);
    }

    /** What comes after the hand-in: an answer is kept and does not count. */
    private static Object tooLate(String path) {
        String key = path.endsWith("/answers") ? "handed-in-kept" : "handed-in";
        return Map.of("status", "not-stored", "reason", "Too late", "key", "assessment.refused." + key);
    }

    /** What another device does, past the page. */
    synchronized void elsewhere(int slot, Map<String, List<String>> parts) {
        store("other-device", steps.size() + 1_000L, slot, steps.size(), false, parts);
    }

    private synchronized Object store(
            String page, long sequence, int slot, long known, boolean resent, Map<String, List<String>> parts) {
        var same = steps.stream()
                .filter(step -> step.page().equals(page) && step.sequence() == sequence)
                .findFirst();
        boolean others = false;
        for (int i = (int) known; i < steps.size(); i++) {
            others |= !steps.get(i).page().equals(page);
        }
        if (same.isEmpty()) {
            boolean held = false;
            for (int i = (int) known; i < steps.size() && resent; i++) {
                var step = steps.get(i);
                held |= step.slot() == slot && !step.held() && !step.page().equals(page);
            }
            same = java.util.Optional.of(
                    new Step(page, sequence, slot, known, resent, parts, held, Instant.now(), token));
            steps.add(same.get());
        }
        if (same.get().held()) {
            var current = inForce(slot);
            return Map.of(
                    "status", "held",
                    "at", same.get().at().toString(),
                    "version", steps.size(),
                    "current", Map.of("parts", current.parts()),
                    "currentAt", current.at().toString());
        }
        return Map.of(
                "status", "stored", "at", same.get().at().toString(), "version", steps.size(), "othersSince", others);
    }

    synchronized Step inForce(int slot) {
        return steps.stream()
                .filter(step -> step.slot() == slot && !step.held())
                .reduce((one, other) -> other)
                .orElse(new Step("", 0, slot, 0, false, Map.of(), false, Instant.EPOCH, ""));
    }

    String text(int slot) {
        return String.join(",", inForce(slot).parts().getOrDefault("a", List.of()));
    }

    synchronized int version() {
        return steps.size();
    }

    private synchronized Object standing() {
        var slots = new ArrayList<Object>();
        for (int slot = 0; slot < 4; slot++) {
            var one = new TreeMap<String, Object>();
            one.put("slot", slot);
            one.put("parts", inForce(slot).parts());
            one.put("flagged", false);
            slots.add(one);
        }
        read++;
        return Map.of("version", steps.size(), "slots", slots);
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
