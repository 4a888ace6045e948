package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.ustaz.content.Course;
import kz.ustaz.policy.Policy.Rule;
import kz.ustaz.study.LessonPage;
import kz.ustaz.testing.VaadinClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every request that is no page is answered to those whom the policy names; others hear 401 or 404 and nothing more. */
@PolicyHouse
class CallsTest {

    /** @param missing an id that does not exist, or the same where there is none */
    private record Call(Supplier<String> target, Supplier<String> missing, Sending sending) {}

    private interface Sending {
        HttpResponse<String> send(VaadinClient browser, String target, boolean forged);
    }

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @LocalServerPort
    private int port;

    private final Policy policy = Policy.read();
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
    void thePolicyNamesEveryRequestAndNoOther() {
        var found = new TreeSet<String>();
        house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> found.addAll(named(mapping)));
        house.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .forEach(path -> found.add("ANY " + path));
        assertThat(found).containsExactlyInAnyOrderElementsOf(policy.calls().keySet());
    }

    private static List<String> named(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRequest() {
        assertThat(calls().keySet())
                .containsExactlyInAnyOrderElementsOf(policy.calls().keySet());
        return policy.calls().entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey() + " is for "
                                + String.join(", ", rule.getValue().words()),
                        () -> check(rule.getKey(), rule.getValue(), calls().get(rule.getKey()))));
    }

    private void check(String name, Rule rule, Call call) {
        String target = call.target().get();
        for (Who who : rule.allowed()) {
            var answer = call.sending().send(visitors.browser(who), target, false);
            assertThat(answer.statusCode()).as(who.word()).isIn(good(name));
            if (name.startsWith("POST")) {
                assertThat(call.sending()
                                .send(visitors.browser(who), target, true)
                                .statusCode())
                        .as(who.word() + ", by another site's page")
                        .isEqualTo(403);
            }
        }
        for (Who who : rule.refused()) {
            var answer = call.sending().send(visitors.browser(who), target, false);
            assertThat(answer.statusCode()).as(who.word()).isIn(bad(rule, who));
            if (!rule.isClosed()) {
                var missing = call.sending()
                        .send(visitors.browser(who), call.missing().get(), false);
                assertThat(told(answer)).as(who.word()).isEqualTo(told(missing));
            }
        }
    }

    /** The page for failed requests is one, whoever asks for it. */
    private static List<Integer> good(String name) {
        return name.equals("ANY /error") ? List.of(500) : List.of(200, 204);
    }

    /** What is closed to all may say so; of what is somebody's nobody else hears. */
    private static List<Integer> bad(Rule rule, Who who) {
        if (who == Who.STRANGER) {
            return rule.isClosed() ? List.of(401, 302) : List.of(401);
        }
        return rule.isClosed() ? List.of(403, 404) : List.of(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/application.properties",
                "/modules-content/course.yml",
                "/db/migration/V001__account.sql",
                "/index.html",
                "/h2-console",
                "/actuator/env",
                "/actuator/heapdump",
                "/vaadinServlet/people",
                "/vaadinServlet/",
                "/PEOPLE",
                "/people/",
                "/%70eople",
                "//people",
                "/people;a=b",
                "/login/../people",
                "/login/%2e%2e/people",
                "/VAADIN/../application.properties",
                "/VAADIN/build/%2e%2e/%2e%2e/config/flow-build-info.json",
                "/api/nothing",
            })
    void whatIsNotListedShowsNothingToAStranger(String address) {
        var answer = visitors.stranger().get(address);
        assertThat(answer.statusCode()).isIn(302, 400, 401, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/login")).endsWith("/login");
    }

    /** All that an answer tells, but for the time and the nonce. */
    static String told(HttpResponse<String> answer) {
        var headers = new HashMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + answer.body() + " "
                + headers.toString().replaceAll("nonce-[\\w-]+", "nonce");
    }

    private Map<String, Call> calls() {
        String sittings = "/api/sittings/{attempt}/";
        var all = new HashMap<String, Call>();
        all.put("POST /api/alive", posting(() -> "/api/alive", () -> "/api/alive", Map.of()));
        all.put("POST " + sittings + "answers", sitting("answers", answer()));
        all.put(
                "POST " + sittings + "flags",
                sitting("flags", Map.of("slot", 2, "page", UUID.randomUUID(), "sequence", 1, "flagged", true)));
        all.put("POST " + sittings + "place", sitting("place", Map.of("slot", 1)));
        all.put(
                "GET " + sittings + "answers",
                new Call(
                        () -> attempt(cast.newAttempt().value(), "answers"),
                        () -> attempt(UUID.randomUUID(), "answers"),
                        (browser, path, _) -> browser.get(path)));
        all.put(
                "GET /media/{hash:[0-9a-f]{64}}.{extension:svg|png|jpg|webp}",
                new Call(
                        this::picture,
                        () -> "/media/" + "0".repeat(64) + ".svg",
                        (browser, path, _) -> browser.get(path)));
        all.put(
                "GET /badges/keys/{key}",
                new Call(
                        () -> "/badges/keys/" + cast.newBadgeKey(),
                        () -> "/badges/keys/nothing",
                        (browser, path, _) -> browser.get(path)));
        for (String name : List.of("ANY /error", "GET /actuator", "GET /actuator/health")) {
            all.put(name, getting(name.substring(4)));
        }
        all.put("ANY /**", getting("/aura/aura.css"));
        all.put("ANY /webjars/**", getting("/webjars/anything.js"));
        all.put("GET /actuator/health/**", getting("/actuator/health/liveness"));
        return all;
    }

    private static Call getting(String address) {
        return new Call(() -> address, () -> address, (browser, path, _) -> browser.get(path));
    }

    static Map<String, Object> answer() {
        return Map.of(
                "slot",
                2,
                "page",
                UUID.randomUUID(),
                "sequence",
                1,
                "known",
                0,
                "resent",
                false,
                "parts",
                Map.of("number", List.of("7")));
    }

    private Call sitting(String what, Object body) {
        return posting(() -> attempt(cast.newAttempt().value(), what), () -> attempt(UUID.randomUUID(), what), body);
    }

    private static Call posting(Supplier<String> path, Supplier<String> missing, Object body) {
        return new Call(
                path, missing, (browser, to, forged) -> forged ? browser.postForged(to, body) : browser.post(to, body));
    }

    private static String attempt(UUID id, String what) {
        return "/api/sittings/" + id + "/" + what;
    }

    /** The address of a picture that a lesson shows. */
    private String picture() {
        var page = desks.lessons().open(cast.caller(Who.OWNER), cast.newPlace().owners(), CourseWithPractice.LESSON);
        return ((LessonPage.Open) page)
                .lesson().in("en").sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(Course.Block.Figure.class::isInstance)
                        .map(block -> ((Course.Block.Figure) block).address())
                        .findFirst()
                        .orElseThrow();
    }
}
