package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.ustaz.policy.Policy.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every view opens for those whom the policy names; for everybody else it is as if it did not exist. */
@PolicyHouse
class ViewsTest {

    private static final String FAULT = "Something went wrong";
    private static final String SIGN_IN = "Sign in";
    private static final String NOWHERE = "no-such-page";

    /** @param real an address that belongs to the owner @param missing one that nobody has; the same without ids */
    private record Address(Supplier<String> real, Supplier<String> missing) {}

    @Autowired
    private ServletContext server;

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private final Policy policy = Policy.read();
    private final Map<Who, String> nothing = new EnumMap<>(Who.class);
    private Visitors visitors;

    @BeforeEach
    void open() {
        // A session knows the roles that its person had when he signed in: the lead leads a run by then.
        cast.newPlace();
        visitors = new Visitors(port);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void thePolicyNamesEveryViewAndNoOther() {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(server))
                .getRegisteredRoutes();
        var found = routes.stream()
                .flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
                .map(RouteBaseData::getTemplate);
        assertThat(found).containsExactlyInAnyOrderElementsOf(policy.views().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyView() {
        assertThat(addresses().keySet())
                .containsExactlyInAnyOrderElementsOf(policy.views().keySet());
        return policy.views().entrySet().stream()
                .map(rule -> dynamicTest(
                        "'" + rule.getKey() + "' is for "
                                + String.join(", ", rule.getValue().words()),
                        () -> check(rule.getValue(), addresses().get(rule.getKey()))));
    }

    private void check(Rule rule, Address address) throws Exception {
        String real = address.real().get();
        for (Who who : rule.allowed()) {
            assertThat(sees(who, real))
                    .as(who.word())
                    .isNotEqualTo(nothing(who))
                    .doesNotStartWith(FAULT)
                    .isNotBlank();
            assertThat(visitors.browser(who).get("/" + real).statusCode())
                    .as(who.word())
                    .isEqualTo(200);
        }
        for (Who who : rule.refused()) {
            if (who == Who.STRANGER) {
                isLedToTheSignIn(real);
                isLedToTheSignIn(address.missing().get());
            } else {
                assertThat(sees(who, real)).as(who.word()).isEqualTo(nothing(who));
                assertThat(sees(who, address.missing().get())).as(who.word()).isEqualTo(nothing(who));
            }
        }
        for (Who who : rule.allowed()) {
            if (who.role.isPresent() && !rule.isForEverybodySignedIn() && !rule.isOpen()) {
                // He is there since the first loop, and going where one is shows nothing anew.
                sees(who, NOWHERE);
                assertThat(cast.withoutGrants(who, () -> sees(who, real)))
                        .as(who.word() + ", whose grants were taken away while he was signed in")
                        .isEqualTo(nothing(who));
            }
        }
    }

    private void isLedToTheSignIn(String address) {
        var answer = visitors.stranger().get("/" + address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(answer.body()).isEmpty();
        // Nor does he see it by asking the open sign-in page to show it.
        assertThat(sees(Who.STRANGER, "login")).startsWith(SIGN_IN);
        assertThat(sees(Who.STRANGER, address)).startsWith(SIGN_IN);
    }

    private String sees(Who who, String address) {
        return visitors.sees(who, address);
    }

    /** The same wherever nothing is, so it is looked at once. */
    private String nothing(Who who) {
        return nothing.computeIfAbsent(who, _ -> sees(who, NOWHERE));
    }

    private Map<String, Address> addresses() {
        var all = new HashMap<String, Address>();
        for (String plain : new String[] {
            "",
            "account",
            "account/kept",
            "audit",
            "authoring",
            "bank",
            "cascade",
            "cohort",
            "certificates",
            "certificates/keys",
            "course",
            "course/state",
            "factor",
            "feedback",
            "glossary",
            "handouts",
            "health",
            "held",
            "inbox",
            "leading",
            "levels",
            "login",
            "marking",
            "masters",
            "people",
            "people/import",
            "practicum",
            "results",
            "reviewing",
            "runs",
            "search",
            "timetable",
            "trainer",
            "units",
            "watch"
        }) {
            all.put(plain, new Address(() -> plain, () -> plain));
        }
        all.put(
                "people/erase/:person",
                of("people/erase/%s", () -> cast.newDeparted().value()));
        all.put("course/state/:language", new Address(() -> "course/state/ru", () -> "course/state/xx"));
        all.put("attend/:code?", new Address(() -> "attend", () -> "attend"));
        all.put("first/:___url_parameter?", of("first/%s", () -> "anything"));
        all.put("welcome/:___url_parameter?", of("welcome/%s", () -> "anything"));
        all.put("lesson/:enrolment/:lesson", of("lesson/%s/" + CourseWithPractice.LESSON, this::enrolment));
        all.put("notes/:enrolment", of("notes/%s", this::enrolment));
        all.put("quiz/:enrolment/:quiz", of("quiz/%s/" + CourseWithPractice.QUIZ, this::enrolment));
        all.put("result/:attempt", of("result/%s", () -> cast.newHandedIn().value()));
        all.put("sitting/:attempt", of("sitting/%s", () -> cast.newAttempt().value()));
        all.put("authoring/:quiz", of("authoring/%s", () -> CourseWithPractice.QUIZ));
        all.put("authoring/:quiz/paper", of("authoring/%s/paper", () -> CourseWithPractice.QUIZ));
        all.put("authoring/:quiz/try", of("authoring/%s/try", () -> CourseWithPractice.QUIZ));
        all.put("reviewing/:shelf/:item", of("reviewing/d2-bank/%s", () -> "d2-b01"));
        all.put("analysis/:quiz", of("analysis/%s", () -> CourseWithPractice.QUIZ));
        all.put(
                "leading/:run/:quiz",
                of(
                        "leading/%s/" + CourseWithPractice.QUIZ,
                        () -> cast.newPlace().run().value()));
        all.put(
                "leading/:run/:quiz/paper",
                of(
                        "leading/%s/" + CourseWithPractice.LOCKED_QUIZ + "/paper",
                        () -> cast.newPlace().run().value()));
        all.put("leading/:run", of("leading/%s", () -> cast.newPlace().run().value()));
        all.put(
                "regrade/:run/:quiz",
                of(
                        "regrade/%s/" + CourseWithPractice.QUIZ,
                        () -> cast.newPlace().run().value()));
        all.put(
                "marked/:run/:quiz",
                of(
                        "marked/%s/" + CourseWithPractice.ESSAY,
                        () -> cast.newPlace().run().value()));
        all.put(
                "marking/:run/:quiz/:answer?",
                of(
                        "marking/%s/" + CourseWithPractice.ESSAY,
                        () -> cast.newPlace().run().value()));
        all.put(
                "room/:run/:quiz",
                of(
                        "room/%s/" + CourseWithPractice.QUIZ,
                        () -> cast.newPlace().run().value()));
        all.put("practicum/:enrolment", of("practicum/%s", this::enrolment));
        all.put(
                "practicums/:run",
                of("practicums/%s", () -> cast.newPlace().run().value()));
        all.put(
                "practicums/:run/:practicum",
                new Address(
                        () -> {
                            var one = cast.newPracticum();
                            return "practicums/" + one.run().value() + "/"
                                    + one.practicum().value();
                        },
                        () -> "practicums/" + UUID.randomUUID() + "/" + UUID.randomUUID()));
        all.put(
                "observing/:practicum",
                of("observing/%s", () -> cast.newPracticum().practicum().value()));
        all.put(
                "evaluation/:run",
                of("evaluation/%s", () -> cast.newPlace().run().value()));
        all.put(
                "guides/:run/:lesson?",
                of("guides/%s", () -> cast.newPlace().run().value()));
        all.put("handouts/:run", of("handouts/%s", () -> cast.newPlace().run().value()));
        all.put("levels/:run", of("levels/%s", () -> cast.newPlace().run().value()));
        all.put("feedback/:enrolment/:form/:about", of("feedback/%s/sf-day/2026-11-23", this::enrolment));
        all.put("follow-up/:enrolment/:form/:months", of("follow-up/%s/sf-trainee/3", this::enrolment));
        all.put("trainer/:enrolment", of("trainer/%s", this::enrolment));
        all.put("trainers/:run", of("trainers/%s", () -> cast.newPlace().run().value()));
        all.put("trainers/:run/:enrolment", of("trainers/%s", this::trainee));
        all.put(
                "certificates/:run",
                of("certificates/%s", () -> cast.newPlace().run().value()));
        all.put(
                "certificates/:run/:certificate",
                new Address(
                        () -> {
                            var one = cast.newCertificate();
                            return "certificates/" + one.run().value() + "/"
                                    + one.certificate().value();
                        },
                        () -> "certificates/" + UUID.randomUUID() + "/" + UUID.randomUUID()));
        all.put(
                "verify/:number?",
                new Address(() -> "verify/" + cast.newCertificate().number(), () -> "verify/" + "0".repeat(28)));
        all.put("runs/:run", of("runs/%s", () -> cast.newPlace().run().value()));
        all.put(
                "runs/:run/attendance/:block?",
                of("runs/%s/attendance", () -> cast.newBlock().run().value()));
        all.put(
                "runs/:run/attendance/:block/code",
                new Address(
                        () -> {
                            var one = cast.newBlock();
                            return "runs/" + one.run().value() + "/attendance/"
                                    + one.block().value() + "/code";
                        },
                        () -> "runs/" + UUID.randomUUID() + "/attendance/" + UUID.randomUUID() + "/code"));
        all.put("runs/:run/plan", of("runs/%s/plan", () -> cast.newPlace().run().value()));
        all.put("watch/:run", of("watch/%s", () -> cast.newPlace().run().value()));
        all.put("watch/:run/:enrolment", of("watch/%s", this::trainee));
        return all;
    }

    private String trainee() {
        var place = cast.newPlace();
        return place.run().value() + "/" + place.owners().value();
    }

    private UUID enrolment() {
        return cast.newPlace().owners().value();
    }

    private static Address of(String path, Supplier<?> id) {
        return new Address(() -> path.formatted(id.get()), () -> path.formatted(UUID.randomUUID()));
    }
}
