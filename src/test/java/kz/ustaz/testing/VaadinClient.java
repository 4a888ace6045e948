package kz.ustaz.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser's part of Vaadin's protocol in plain Java, for tests that look at the traffic itself or need many clients.
 * Keeps a small tree of the page from the server's changes. Not for use by several threads.
 */
public final class VaadinClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("<meta[^>]*name=\"_csrf\"[^>]*content=\"([^\"]*)\"");
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    /** One request and what came back. */
    public record Exchange(String method, String path, String sent, int status, String body) {}

    private final String base;
    private final HttpClient http;
    private final List<Exchange> exchanges = new ArrayList<>();
    private String csrf = "";

    /** @param base such as {@code http://localhost:8080} */
    public VaadinClient(String base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Everything so far, in order. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Signs in; the address that the server then sends one to. */
    public String signIn(String name, String password) {
        var page = get("/login");
        learnToken(page.body());
        var response = send(
                "POST",
                "/login",
                "username=" + enc(name) + "&password=" + enc(password) + "&_csrf=" + enc(csrf),
                "application/x-www-form-urlencoded");
        if (response.statusCode() != 302) {
            throw new AssertionError("sign-in answered " + response.statusCode());
        }
        return response.headers().firstValue("Location").orElse("");
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "");
    }

    /** Posts JSON as our own pages do, with the page's token against forged requests. */
    public HttpResponse<String> post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body), "application/json");
    }

    /** Opens a page as a browser would, up to the state after the first navigation. */
    public Page open(String location) {
        var index = get("/" + location);
        if (index.statusCode() == 302) {
            throw new AssertionError(
                    location + " was sent on to " + index.headers().firstValue("Location"));
        }
        learnToken(index.body());
        var init = get("/?v-r=init&location=" + enc(location) + "&query=");
        var config = JSON.readTree(init.body()).path("appConfig");
        var page = new Page(config.path("v-uiId").asInt(), config.path("uidl"));
        page.navigate(location);
        return page;
    }

    private void learnToken(String html) {
        for (Pattern pattern : List.of(CSRF, CSRF_FIELD)) {
            var matcher = pattern.matcher(html);
            if (matcher.find()) {
                csrf = matcher.group(1);
                return;
            }
        }
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (!type.isEmpty()) {
            request.header("Content-Type", type).header("X-CSRF-TOKEN", csrf);
        }
        request.method(
                method,
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            exchanges.add(new Exchange(method, path, body, response.statusCode(), response.body()));
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An open page. */
    public final class Page {
        private final int ui;
        private final String key;
        private int sync;
        private int client;
        private final Map<Integer, Node> nodes = new HashMap<>();

        private Page(int ui, JsonNode uidl) {
            this.ui = ui;
            this.key = uidl.path("Vaadin-Security-Key").asString();
            this.client = uidl.path("clientId").asInt();
            take(uidl);
        }

        public void navigate(String location) {
            rpc(Map.of(
                    "type",
                    "event",
                    "node",
                    1,
                    "event",
                    "ui-navigate",
                    "data",
                    Map.of(
                            "route", location,
                            "query", "",
                            "appShellTitle", "",
                            "historyState", Map.of(),
                            "trigger", "")));
        }

        public void click(Node node) {
            rpc(Map.of("type", "event", "node", node.id, "event", "click", "data", Map.of()));
        }

        /** The first attached node that fits, in the page's order. */
        public Optional<Node> find(Predicate<Node> fits) {
            return find(node(1), fits);
        }

        private Optional<Node> find(Node node, Predicate<Node> fits) {
            if (fits.test(node)) {
                return Optional.of(node);
            }
            for (int child : List.copyOf(node.children)) {
                var found = find(node(child), fits);
                if (found.isPresent()) {
                    return found;
                }
            }
            return node.shadow == 0 ? Optional.empty() : find(node(node.shadow), fits);
        }

        /** The element whose id attribute this is. */
        public Node byId(String id) {
            return find(node -> id.equals(node.value("id")))
                    .orElseThrow(() -> new AssertionError("no element with id " + id));
        }

        private Node node(int id) {
            return nodes.computeIfAbsent(id, Node::new);
        }

        private void rpc(Map<String, Object> call) {
            var body = Map.of("csrfToken", key, "rpc", List.of(call), "syncId", sync, "clientId", client++);
            var response = send("POST", "/?v-r=uidl&v-uiId=" + ui, JSON.writeValueAsString(body), "application/json");
            String text = response.body();
            if (text.startsWith("for(;;);")) {
                text = text.substring(8);
            }
            if (response.statusCode() != 200) {
                throw new AssertionError("the page answered " + response.statusCode() + ": " + text);
            }
            var read = JSON.readTree(text);
            take(read.isArray() ? read.get(0) : read);
        }

        private void take(JsonNode uidl) {
            sync = uidl.path("syncId").asInt(sync);
            client = Math.max(client, uidl.path("clientId").asInt(0));
            for (JsonNode change : uidl.path("changes")) {
                var node = node(change.path("node").asInt());
                int feature = change.path("feat").asInt(-1);
                switch (change.path("type").asString()) {
                    case "put" -> {
                        if (change.has("nodeValue")) {
                            node.shadow = feature == 22 || feature == 19
                                    ? change.path("nodeValue").asInt()
                                    : node.shadow;
                        } else {
                            String value = change.path("value").isString()
                                    ? change.path("value").asString()
                                    : change.path("value").toString();
                            node.values.put(feature + "/" + change.path("key").asString(), value);
                        }
                    }
                    case "remove" ->
                        node.values.remove(feature + "/" + change.path("key").asString());
                    case "splice" -> {
                        if (feature == 2) {
                            int index = change.path("index").asInt();
                            for (int i = 0; i < change.path("remove").asInt(0); i++) {
                                node.children.remove(index);
                            }
                            int at = index;
                            for (JsonNode added : change.path("addNodes")) {
                                node.children.add(at++, added.asInt());
                            }
                        }
                    }
                    case "clear" -> {
                        if (feature == 2) {
                            node.children.clear();
                        }
                    }
                    default -> {
                        // attach and detach tell nothing that the tree needs
                    }
                }
            }
        }

        /** One element or text. */
        public final class Node {
            private final int id;
            private int shadow;
            private final Map<String, String> values = new HashMap<>();
            private final List<Integer> children = new ArrayList<>();

            private Node(int id) {
                this.id = id;
            }

            public String tag() {
                return values.getOrDefault("0/tag", "");
            }

            /** An attribute or property; empty when there is none. */
            public String value(String name) {
                return values.getOrDefault("3/" + name, values.getOrDefault("1/" + name, ""));
            }

            /** All text in it. */
            public String text() {
                var text = new StringBuilder(values.getOrDefault("7/text", values.getOrDefault("1/textContent", "")));
                children.forEach(child -> text.append(node(child).text()));
                return text.toString();
            }
        }
    }
}
