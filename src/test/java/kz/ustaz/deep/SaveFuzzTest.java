package kz.ustaz.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.proofs.ProofCourse;
import kz.ustaz.proofs.ProofHouse;
import kz.ustaz.proofs.Sitting;
import kz.ustaz.question.Answer;
import kz.ustaz.testing.VaadinClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is sent to where answers are saved, the server does not fail, keeps nothing that its question would not take,
 * writes into nobody else's attempt, and the attempt can be handed in. {@code -Dustaz.fuzz.seed=N} repeats a run.
 */
@Tag("deep")
class SaveFuzzTest {

    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final int PER_ATTEMPT = 500;
    private static final TypeReference<Map<String, List<String>>> PARTS = new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> ODD = List.of(
            "",
            " ",
            "17.9",
            "Escrow",
            "true",
            "first",
            "NaN",
            "-0",
            "1e999999999",
            "9".repeat(400),
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\ud83d\ude00",
            "e\u0301\u0302".repeat(500),
            "\u202e\u200b\ufeff",
            "\u0661\u0662,\uff15",
            "'; drop table attempt_step; --",
            "<script>",
            "x".repeat(20_001),
            "\uffff\ufffe");

    @TempDir
    Path data;

    private final long seed = Long.getLong("ustaz.fuzz.seed", System.nanoTime());
    private final Random chance = new Random(seed);

    /** Parts that the page of an attempt offers, and the values in them. */
    private record Offered(List<String> parts, List<String> values) {}

    @Test
    void whateverIsSentTheServerStandsAndKeepsOnlyAnswers() {
        System.out.println("fuzz: -Dustaz.fuzz.seed=" + seed);
        try (var house = ProofHouse.in(data)) {
            var owner = house.product().person("owner");
            var other = house.product().person("other");
            house.product().run(List.of("owner", "other"));
            var his = house.browserOf("other");
            String foreign =
                    Sitting.start(his, house.enrolment(other), ProofCourse.QUIZ).attempt();
            long end = System.nanoTime() + LENGTH.toNanos();
            int requests = 0;
            int stored = 0;
            try (his;
                    var browser = house.browserOf("owner")) {
                while (System.nanoTime() < end) {
                    stored += oneAttempt(house, browser, owner, foreign);
                    requests += PER_ATTEMPT;
                    browser.forget();
                }
            }
            System.out.printf("fuzz: %d requests, %d answers were kept%n", requests, stored);
            assertThat(stored).as("seed %d: something must get through", seed).isPositive();
            assertThat(house.product()
                            .bean(Sittings.class)
                            .handIn(other, AttemptId.of(foreign))
                            .score()
                            .awarded())
                    .hasToString("0");
        }
    }

    /** @return how many answers were kept */
    private int oneAttempt(ProofHouse house, VaadinClient browser, Caller owner, String foreign) {
        var sql = JdbcClient.create(house.product().bean(DataSource.class));
        var sitting = Sitting.start(browser, house.enrolment(owner), ProofCourse.QUIZ);
        String attempt = sitting.attempt();
        var offered = new Offered(new ArrayList<>(), new ArrayList<>());
        sitting.eachPage(() -> sitting.questions()
                .forEach(question -> question.all(node -> true).forEach(node -> {
                    keep(offered.parts(), node.value("data-part"));
                    keep(offered.values(), node.value("data-token"));
                    keep(offered.values(), node.value("value"));
                })));
        Set<String> acknowledged = new HashSet<>();
        for (int i = 0; i < PER_ATTEMPT; i++) {
            var json = body(offered);
            String whose = any(List.of(attempt, attempt, attempt, attempt, attempt, attempt, foreign, oddPath()));
            String what = any(List.of("answers", "answers", "answers", "flags", "place"));
            String text = chance.nextInt(12) == 0 ? broken(json.toString()) : JSON.writeValueAsString(json);
            var reply = browser.postText("/api/sittings/" + whose + "/" + what, text);
            String told = text.substring(0, Math.min(500, text.length()));
            assertThat(reply.statusCode())
                    .as("seed %d: %s %s", seed, what, told)
                    .matches(status -> status / 100 == 2 || status / 100 == 4);
            if (!whose.equals(attempt)) {
                assertThat(reply.statusCode())
                        .as("seed %d: another's %s %s", seed, what, told)
                        .isGreaterThan(399);
            } else if (what.equals("answers") && reply.body().contains("\"stored\"")) {
                acknowledged.add(
                        json.path("page").asString() + json.path("sequence").asLong());
            }
        }
        var kept = sql.sql("select page, sequence, position, answer from attempt_step where attempt = ?"
                        + " and type in ('ANSWER', 'HELD')")
                .param(UUID.fromString(attempt))
                .query((row, at) -> List.of(
                        row.getObject(1, UUID.class).toString() + row.getLong(2), row.getInt(3), row.getString(4)))
                .list();
        var review = house.product().bean(Sittings.class).handIn(owner, AttemptId.of(attempt));
        assertThat(kept).as("seed %d", seed).allSatisfy(step -> {
            var item = review.items().get((int) step.get(1));
            String answer = (String) step.get(2);
            var parts = answer.isEmpty() ? Map.<String, List<String>>of() : JSON.readValue(answer, PARTS);
            assertThat(item.question().accepts(item.variant(), new Answer(parts)))
                    .isTrue();
        });
        assertThat(kept).extracting(List::getFirst).as("seed %d", seed).containsAll(List.copyOf(acknowledged));
        assertThat(browser.open("result/" + attempt).text())
                .contains(" of " + review.score().available());
        assertThat(sql.sql("select count(*) from attempt_step where attempt = ?")
                        .param(UUID.fromString(foreign))
                        .query(Long.class)
                        .single())
                .as("seed %d: steps in another's attempt", seed)
                .isZero();
        return kept.size();
    }

    private static void keep(List<String> list, String value) {
        if (!value.isEmpty() && !list.contains(value)) {
            list.add(value);
        }
    }

    private ObjectNode body(Offered offered) {
        var body = JSON.createObjectNode();
        body.put("slot", chance.nextInt(8));
        body.put("page", new UUID(0, chance.nextInt(4)).toString());
        body.put("sequence", chance.nextInt(1, 100_000));
        body.put("known", chance.nextInt(3));
        body.put("resent", chance.nextBoolean());
        body.put("flagged", chance.nextBoolean());
        var parts = body.putObject("parts");
        for (int i = chance.nextInt(20) == 0 ? 120 : chance.nextInt(1, 3); i > 0; i--) {
            String part = chance.nextInt(8) == 0 ? any(ODD) : any(offered.parts());
            var values = parts.putArray(part);
            for (int j = chance.nextInt(40) == 0 ? 200 : chance.nextInt(1, 3); j > 0; j--) {
                values.add(chance.nextBoolean() ? any(ODD) : any(offered.values()));
            }
        }
        if (chance.nextInt(3) == 0) {
            spoil(body);
        }
        return body;
    }

    private void spoil(ObjectNode body) {
        String field = any(List.of("slot", "page", "sequence", "known", "resent", "flagged", "parts", "more"));
        switch (chance.nextInt(8)) {
            case 0 -> body.remove(field);
            case 1 -> body.putNull(field);
            case 2 -> body.put(field, any(List.of(-1L, 8L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, -7L)));
            case 3 -> body.put(field, 1e300);
            case 4 -> body.put(field, any(ODD));
            case 5 -> body.putArray(field).add(1).addNull();
            case 6 -> body.putObject(field).put(any(ODD), "a");
            default -> body.put(field, "y".repeat(chance.nextInt(1, 200_000)));
        }
    }

    private String broken(String json) {
        return switch (chance.nextInt(5)) {
            case 0 -> json.substring(0, chance.nextInt(json.length()));
            case 1 -> "[".repeat(30_000);
            case 2 -> "{\"parts\":".repeat(5000) + "1" + "}".repeat(5000);
            case 3 -> json + json;
            default -> any(List.of("", "null", "0", "\"\"", "[]", "{}", "\u0000", "\\ud800"));
        };
    }

    private String oddPath() {
        return any(
                List.of(new UUID(7, chance.nextLong()).toString(), "null", "1", "-", "%D0%AF", "%27", "x".repeat(300)));
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
