package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ustaz.Ustaz;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sign-in, sign-out and what is open to whom, as a browser meets them. */
@SpringBootTest(
        classes = Ustaz.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1", "vaadin.productionMode=true"})
class DoorsTest {

    private static final String PASSWORD = "four plain horses";
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Founding founding;

    @Autowired
    People people;

    @Autowired
    OwnAccount ownAccount;

    private PersonId person;
    private String name;
    private Caller chief;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        person = person(unit);
        chief = new Caller(person(unit));
        founding.grant(chief.person(), Role.ADMINISTRATOR, new Scope.Installation());
        name = people.card(chief, person).description().signInName();
    }

    private PersonId person(UUID unit) {
        String number = UUID.randomUUID().toString().substring(24);
        return founding.person(
                new NewPerson("u" + number, number, "Оразова", "Әлия", "", "", "", "", unit, "kk"), PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/people", "/audit"})
    void a_stranger_is_led_to_the_sign_in(String page) throws Exception {
        var answer = new Browser().get(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/answers", "/media/anything.svg", "/actuator/env", "/actuator"})
    void a_strangers_call_is_told_so(String path) throws Exception {
        assertThat(new Browser().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void health_is_open_and_the_other_endpoints_stay_shut_for_the_signed_in_too() throws Exception {
        assertThat(new Browser().get("/actuator/health").statusCode()).isEqualTo(200);
        var browser = new Browser().signedIn();
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/nothing-is-here").statusCode()).isNotIn(302, 401);
    }

    @Test
    void signing_in_leads_where_one_wanted_and_changes_the_session() throws Exception {
        var browser = new Browser();
        browser.get("/account");
        browser.open("/login");
        String before = browser.cookie("JSESSIONID").orElseThrow();
        var answer = browser.signIn(name, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(URI.create(location(answer)).getPath()).isEqualTo("/account");
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.cookie("ustaz-language")).contains("kk");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_leads_back_and_tells_nothing() throws Exception {
        var browser = new Browser();
        browser.open("/login");
        assertThat(location(browser.signIn(name, "wrong"))).endsWith("/login?failed");
        browser.open("/login");
        assertThat(location(browser.signIn("nobody.at.all", "wrong"))).endsWith("/login?failed");
    }

    @Test
    void a_sign_in_without_the_pages_token_is_not_taken() throws Exception {
        var browser = new Browser();
        browser.open("/login");
        browser.token = "stale";
        assertThat(location(browser.signIn(name, PASSWORD))).endsWith("/login?again");
        assertThat(browser.get("/api/x").statusCode()).isEqualTo(401);
    }

    @Test
    void a_call_that_writes_needs_the_token_of_a_page() throws Exception {
        var browser = new Browser().signedIn();
        browser.open("/account");
        assertThat(browser.post("/api/nothing-is-here", "{}", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/api/nothing-is-here", "{}", Map.of("X-CSRF-TOKEN", browser.token))
                        .statusCode())
                .isNotIn(302, 401, 403);
    }

    @Test
    void a_person_deactivated_in_mid_session_is_out_at_once() throws Exception {
        var browser = new Browser().signedIn();
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        people.deactivate(chief, person);
        var told = browser.get("/api/x");
        assertThat(told.statusCode()).isEqualTo(401);
        assertThat(told.headers().firstValue("Ustaz-Account")).hasValue("deactivated");
        assertThat(browser.get("/api/x").headers().firstValue("Ustaz-Account"))
                .as("without a session nobody learns of accounts")
                .isEmpty();
        assertThat(location(browser.get("/account"))).endsWith("/login");
    }

    @Test
    void signing_out_everywhere_ends_every_session() throws Exception {
        var here = new Browser().signedIn();
        var there = new Browser().signedIn();
        ownAccount.signOutEverywhere(new Caller(person));
        assertThat(location(there.get("/account"))).endsWith("/login");
        var told = here.get("/api/x");
        assertThat(told.statusCode()).isEqualTo(401);
        assertThat(told.headers().firstValue("Ustaz-Account")).isEmpty();
        Thread.sleep(5);
        assertThat(there.signedIn().get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void after_sign_out_the_page_is_shut() throws Exception {
        var browser = new Browser().signedIn();
        browser.open("/account");
        var answer = browser.form("/logout", Map.of("_csrf", browser.token));
        assertThat(location(answer)).contains("/login");
        assertThat(location(browser.get("/account"))).endsWith("/login");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Keeps cookies and the token of the last page. */
    private class Browser {
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private String token = "";

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
        }

        void open(String path) throws IOException, InterruptedException {
            var answer = get(path);
            var found = TOKEN.matcher(answer.body());
            assertThat(found.find())
                    .as("token in " + path + ": " + answer.statusCode() + answer.body())
                    .isTrue();
            token = found.group(1);
            assertThat(answer.body()).contains("name=\"_csrf_header\" content=\"X-CSRF-TOKEN\"");
        }

        Browser signedIn() throws IOException, InterruptedException {
            open("/login");
            assertThat(location(signIn(name, PASSWORD))).doesNotContain("login");
            return this;
        }

        HttpResponse<String> signIn(String as, String password) throws IOException, InterruptedException {
            return form("/login", Map.of("username", as, "password", password, "_csrf", token));
        }

        HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return post(path, body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
        }

        HttpResponse<String> post(String path, String body, Map<String, String> headers)
                throws IOException, InterruptedException {
            var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
            headers.forEach(request::header);
            return send(request);
        }

        Optional<String> cookie(String of) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(of))
                    .map(HttpCookie::getValue)
                    .findFirst();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
