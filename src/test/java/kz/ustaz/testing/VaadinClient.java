package kz.ustaz.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser's part of Vaadin's protocol in plain Java, for tests that look at the traffic itself or need many clients.
 * Keeps a small tree of the page from the server's changes. Not for use by several threads.
 */
public final class VaadinClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("<meta[^>]*name=\"_csrf\"[^>]*content=\"([^\"]*)\"");

    /** What a browser tells of a click. */
    private static final Map<String, Object> CLICK = Map.of(
            "event.screenX", 1,
            "event.screenY", 1,
            "event.clientX", 1,
            "event.clientY", 1,
            "event.detail", 1,
            "event.button", 0,
            "event.ctrlKey", false,
            "event.shiftKey", false,
            "event.altKey", false,
            "event.metaKey", false);

    /** One request and what came back. @param headers of the answer, as {@code name: value}, sorted */
    public record Exchange(String method, String path, String sent, int status, List<String> headers, String body) {}

    /** The way of a request to the server and back; it keeps the cookies and closes when the client does. */
    public interface Road extends AutoCloseable {

        /** @param headers besides those that every request has */
        HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
                throws IOException, InterruptedException;

        @Override
        void close();
    }

    private final String base;
    private final Road road;
    private final boolean keeps;
    private final CookieManager cookies;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private String csrf = "";

    /** @param base such as {@code http://localhost:8080} */
    public VaadinClient(String base) {
        this(base, HttpClient.newBuilder());
    }

    /** @param from what the server sees as the client's address, such as 127.0.0.66 */
    public VaadinClient(String base, InetAddress from) {
        this(base, HttpClient.newBuilder().localAddress(from));
    }

    private VaadinClient(String base, HttpClient.Builder http) {
        this.base = base;
        this.cookies = new CookieManager();
        this.road = new JdkRoad(
                base,
                http.cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build());
        this.keeps = true;
    }

    /** One that keeps no exchanges and whose cookies are the road's own business, where there are very many. */
    public VaadinClient(Road road) {
        this.base = "";
        this.cookies = new CookieManager();
        this.road = road;
        this.keeps = false;
    }

    /** Everything so far, in order. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Lets go of all exchanges so far, where there are too many to be kept. */
    public void forget() {
        exchanges.clear();
    }

    /** Sends a header of its own with each request from now on. */
    public void say(String header, String value) {
        headers.put(header, value);
    }

    /** Signs in by the form of the sign-in page; the address that the server then sends one to. */
    public String signIn(String name, String password) {
        var response = trySignIn(name, password);
        if (response.statusCode() != 302) {
            throw new AssertionError("sign-in answered " + response.statusCode());
        }
        return response.headers().firstValue("Location").orElse("");
    }

    /** Sends the form of the sign-in page. */
    public HttpResponse<String> trySignIn(String name, String password) {
        csrf = open("login")
                .one("token in the form", node -> node.value("name").equals("_csrf"))
                .value("value");
        return postForm("/login", Map.of("username", name, "password", password, "_csrf", csrf));
    }

    /** Sends the form behind the button that signs out. */
    public HttpResponse<String> signOut() {
        return postForm("/logout", Map.of("_csrf", csrf));
    }

    /** Sends a form with these fields and nothing else, as another site's page could. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + enc(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, "application/x-www-form-urlencoded");
    }

    /** Posts JSON without the token that our own pages send. */
    public HttpResponse<String> postForged(String path, Object body) {
        String known = csrf;
        csrf = "";
        try {
            return post(path, body);
        } finally {
            csrf = known;
        }
    }

    /** The name of the session that the server has given; empty where there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Takes over a session, as a thief would, or somebody who was sent an address with one in it. */
    public void useSession(String id) {
        var cookie = new HttpCookie("JSESSIONID", id);
        var here = URI.create(base);
        cookie.setDomain(here.getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(here, cookie);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "");
    }

    /** Posts JSON as our own pages do, with the page's token against forged requests. */
    public HttpResponse<String> post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body), "application/json");
    }

    /** Posts what no mapper would write. */
    public HttpResponse<String> postText(String path, String json) {
        return send("POST", path, json, "application/json");
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
        var matcher = CSRF.matcher(html);
        if (matcher.find()) {
            csrf = matcher.group(1);
        }
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var said = new HashMap<>(headers);
        if (!type.isEmpty()) {
            said.putIfAbsent("Content-Type", type);
        }
        if (type.equals("application/json") && !csrf.isEmpty()) {
            said.putIfAbsent("X-CSRF-TOKEN", csrf);
        }
        try {
            var response = road.send(method, path, said, body);
            if (keeps) {
                exchanges.add(
                        new Exchange(method, path, body, response.statusCode(), headers(response), response.body()));
            }
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
        road.close();
    }

    private record JdkRoad(String base, HttpClient http) implements Road {

        @Override
        public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
            headers.forEach(request::setHeader);
            request.method(
                    method,
                    method.equals("GET")
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(body));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            http.close();
        }
    }

    private static List<String> headers(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .sorted()
                .toList();
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An open page. Texts are in its nodes as the server put them; scripts are not run. */
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

        /** Goes where a link inside the page leads. */
        public void navigate(String location) {
            var data = new HashMap<String, Object>(
                    Map.of("route", location, "query", "", "appShellTitle", "", "trigger", ""));
            data.put("historyState", Map.of());
            fire(node(1), "ui-navigate", data);
        }

        public void click(Node node) {
            fire(node, "click", CLICK);
        }

        /** @param data by the expressions that the server asked for */
        public void fire(Node node, String event, Map<String, Object> data) {
            rpc(Map.of("type", "event", "node", node.id, "event", event, "data", data));
        }

        /** Calls a method that the element's server side offers to its browser's. */
        public void call(Node node, String method, Object... arguments) {
            rpc(Map.of(
                    "type",
                    "publishedEventHandler",
                    "node",
                    node.id,
                    "templateEventMethodName",
                    method,
                    "templateEventMethodArgs",
                    List.of(arguments),
                    "promise",
                    -1));
        }

        /** Tells the server that the page is closed, as a browser does. */
        public void leave() {
            var body = Map.of("csrfToken", key, "UNLOAD", true, "rpc", List.of(), "syncId", sync, "clientId", client);
            send("POST", "/?v-r=uidl&v-uiId=" + ui, JSON.writeValueAsString(body), "application/json");
        }

        /** Sets a property as if the element had changed it. */
        public void set(Node node, String property, Object value) {
            rpc(Map.of("type", "mSync", "node", node.id, "feature", 1, "property", property, "value", value));
        }

        /** Sends a call that no browser would. */
        public void forge(Map<String, Object> call) {
            rpc(call);
        }

        /** Everything that the server has told of, attached or not, shown or hidden. */
        public List<Node> known() {
            return List.copyOf(nodes.values());
        }

        /** All attached nodes that fit, in the page's order. */
        public List<Node> all(Predicate<Node> fits) {
            return node(1).all(fits);
        }

        /** @throws AssertionError if no attached node fits */
        public Node one(String what, Predicate<Node> fits) {
            return all(fits).stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + what + " on the page: " + text()));
        }

        public Node button(String text) {
            return one(
                    "button «" + text + "»",
                    node -> node.tag().equals("button") && node.text().equals(text));
        }

        /** What the view shows, without the frame around it. */
        public String main() {
            return all(node -> node.tag().equals("main")).stream()
                    .map(Node::text)
                    .collect(Collectors.joining());
        }

        /** All of it that can be read. */
        public String text() {
            return node(1).text();
        }

        private Node node(int id) {
            return nodes.computeIfAbsent(id, Node::new);
        }

        private void rpc(Map<String, Object> call) {
            var body = new LinkedHashMap<String, Object>();
            body.put("csrfToken", key);
            body.put("rpc", List.of(new TreeMap<>(call)));
            body.put("syncId", sync);
            body.put("clientId", client++);
            var response = send("POST", "/?v-r=uidl&v-uiId=" + ui, JSON.writeValueAsString(body), "application/json");
            String text = response.body();
            if (response.statusCode() != 200) {
                throw new AssertionError("the page answered " + response.statusCode() + ": " + text);
            }
            var read = JSON.readTree(text.startsWith("for(;;);") ? text.substring(8) : text);
            take(read.isArray() ? read.get(0) : read);
        }

        private void take(JsonNode uidl) {
            if (uidl.path("meta").has("appError")) {
                throw new AssertionError("the page failed: " + uidl.path("meta"));
            }
            sync = uidl.path("syncId").asInt(sync);
            client = Math.max(client, uidl.path("clientId").asInt(0));
            for (JsonNode change : uidl.path("changes")) {
                node(change.path("node").asInt()).change(change);
            }
        }

        /** One element or text. */
        public final class Node {
            private static final int CHILDREN = 2;
            private static final int CLASSES = 11;
            private static final int SHADOW_ROOT = 19;
            private static final int VIRTUAL_CHILDREN = 24;

            private final int id;
            private final Map<String, String> values = new HashMap<>();
            private final Map<Integer, List<Integer>> below = new TreeMap<>();
            private final List<String> classes = new ArrayList<>();

            private Node(int id) {
                this.id = id;
            }

            public String tag() {
                return values.getOrDefault("0/tag", "");
            }

            public int id() {
                return id;
            }

            /** Whether the server lets the browser show it. */
            public boolean isShown() {
                return !"false".equals(values.get("0/visible"));
            }

            /** An attribute or property; empty when there is none. */
            public String value(String name) {
                return values.getOrDefault("3/" + name, values.getOrDefault("1/" + name, ""));
            }

            public boolean has(String attribute) {
                return values.containsKey("3/" + attribute);
            }

            public List<String> classes() {
                return List.copyOf(classes);
            }

            /** All text in it. */
            public String text() {
                var text = new StringBuilder(values.getOrDefault("7/text", values.getOrDefault("1/textContent", "")));
                String html = values.getOrDefault("1/innerHTML", "");
                if (!html.isEmpty()) {
                    text.append(Jsoup.parse(html).text());
                }
                children().forEach(child -> text.append(child.text()));
                return text.toString();
            }

            /** It and all below it that fit, in the page's order. */
            public List<Node> all(Predicate<Node> fits) {
                var found = new ArrayList<Node>();
                if (fits.test(this)) {
                    found.add(this);
                }
                children().forEach(child -> found.addAll(child.all(fits)));
                return found;
            }

            /** What the server hides is as if it were not there. */
            private List<Node> children() {
                return below.values().stream()
                        .flatMap(List::stream)
                        .map(Page.this::node)
                        .filter(Node::isShown)
                        .toList();
            }

            private void change(JsonNode change) {
                int feature = change.path("feat").asInt(-1);
                String key = feature + "/" + change.path("key").asString("");
                switch (change.path("type").asString()) {
                    case "put" -> {
                        JsonNode value = change.path("value");
                        if (feature == SHADOW_ROOT) {
                            below.put(feature, List.of(change.path("nodeValue").asInt()));
                        } else if (!value.isMissingNode()) {
                            values.put(key, value.isString() ? value.asString() : value.toString());
                        }
                    }
                    case "remove" -> values.remove(key);
                    case "splice" -> {
                        if (feature == CHILDREN || feature == VIRTUAL_CHILDREN) {
                            splice(below.computeIfAbsent(feature, any -> new ArrayList<>()), change);
                        } else if (feature == CLASSES) {
                            int index = change.path("index").asInt();
                            classes.subList(index, index + change.path("remove").asInt(0))
                                    .clear();
                            change.path("add").forEach(added -> classes.add(added.asString()));
                        }
                    }
                    case "clear" -> below.remove(feature);
                    default -> {
                        // attach and detach tell nothing that the tree needs
                    }
                }
            }

            private static void splice(List<Integer> children, JsonNode change) {
                int index = change.path("index").asInt();
                children.subList(index, index + change.path("remove").asInt(0)).clear();
                for (JsonNode added : change.path("addNodes")) {
                    children.add(index++, added.asInt());
                }
            }
        }
    }
}
