package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Saved;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Piece;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.question.matching.MatchingPrompt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser may put into a save, and what it may not. */
@PolicyHouse
class SavingAttacksTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private MovingClock clock;

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

    @Test
    void marksOwnerSeedTimeAndRoleSentAlongChangeNothing() {
        var attempt = cast.newAttempt();
        int numeric = cast.numeric(Who.OWNER, attempt);
        var before = row(attempt);
        var body = new HashMap<>(body(numeric, Map.of("number", List.of("-1"))));
        body.putAll(Map.of(
                "marks",
                100,
                "score",
                100,
                "passed",
                true,
                "seed",
                1,
                "at",
                "2001-01-01T00:00:00Z",
                "owner",
                cast.id(Who.ANOTHER_TRAINEE).toString(),
                "person",
                cast.id(Who.ANOTHER_TRAINEE).toString(),
                "role",
                "ADMINISTRATOR",
                "roles",
                List.of("ADMINISTRATOR")));
        var sentAt = clock.instant().minusMillis(1);
        var answer = save(Who.OWNER, attempt, body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(json(answer).path("at").asString())).isBetween(sentAt, clock.instant());
        assertThat(row(attempt)).isEqualTo(before);
        assertThat(visitors.sees(Who.OWNER, "people")).isEqualTo(visitors.sees(Who.OWNER, "no-such-page"));
        var review = desks.sittings().handIn(cast.caller(Who.OWNER), attempt);
        assertThat(review.score().awarded()).isEqualTo(Fraction.ZERO);
        assertThat(review.passed()).isFalse();
    }

    @Test
    void idsOfAnothersAttemptInsideASaveAreAllRefused() {
        var place = cast.newPlace();
        var mine = cast.newAttempt(Who.OWNER, place.owners(), CourseWithPractice.QUIZ);
        var his = cast.newAttempt(Who.ANOTHER_TRAINEE, place.anothers(), CourseWithPractice.QUIZ);
        var before = inForce(mine);

        int choice = position(mine, "choice");
        String own = options(Who.OWNER, mine, choice).getFirst().token();
        String foreign = options(Who.ANOTHER_TRAINEE, his, choice).getFirst().token();
        isNotStored(mine, choice, Map.of("choice", List.of(foreign)));
        isNotStored(mine, choice, Map.of("choice", List.of("a")));
        isNotStored(mine, choice, Map.of(foreign, List.of(own)));

        int matching = position(mine, "matching");
        var myPairs = pairs(Who.OWNER, mine, matching);
        var hisPairs = pairs(Who.ANOTHER_TRAINEE, his, matching);
        String row = myPairs.rows().get(0).token();
        String target = myPairs.targets().get(0).token();
        // One of two is one's own: nothing of it is stored.
        isNotStored(
                mine,
                matching,
                Map.of(
                        row,
                        List.of(target),
                        myPairs.rows().get(1).token(),
                        List.of(hisPairs.targets().get(1).token())));
        isNotStored(
                mine,
                matching,
                Map.of(row, List.of(target), hisPairs.rows().get(1).token(), List.of(target)));
        isNotStored(mine, 9999, Map.of("number", List.of("7")));
        isNotStored(mine, -1, Map.of("number", List.of("7")));
        assertThat(inForce(mine)).isEqualTo(before);

        assertThat(save(Who.OWNER, mine, body(choice, Map.of("choice", List.of(own))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(save(Who.OWNER, mine, body(matching, Map.of(row, List.of(target))))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theNumberOfAnothersPageIsNoWayIntoHisAttempt() {
        var place = cast.newPlace();
        var mine = cast.newAttempt(Who.OWNER, place.owners(), CourseWithPractice.QUIZ);
        var his = cast.newAttempt(Who.ANOTHER_TRAINEE, place.anothers(), CourseWithPractice.QUIZ);
        int numeric = cast.numeric(Who.OWNER, mine);
        var body = new HashMap<>(body(numeric, Map.of("number", List.of("11"))));
        assertThat(save(Who.ANOTHER_TRAINEE, his, body).statusCode()).isEqualTo(200);

        body.put("parts", Map.of("number", List.of("12")));
        assertThat(save(Who.OWNER, mine, body).statusCode()).isEqualTo(200);
        assertThat(desks.sittings()
                        .answers(cast.caller(Who.ANOTHER_TRAINEE), his)
                        .slots()
                        .get(numeric)
                        .answer())
                .isEqualTo(Cast.number("11"));
        assertThat(desks.sittings()
                        .answers(cast.caller(Who.OWNER), mine)
                        .slots()
                        .get(numeric)
                        .answer())
                .isEqualTo(Cast.number("12"));
    }

    @Test
    void whoIsDeactivatedInMidAttemptKeepsHisAnswersAndStoresNoMore() throws Exception {
        var attempt = cast.newAttempt();
        int numeric = cast.numeric(Who.OWNER, attempt);
        var owner = cast.caller(Who.OWNER);
        var browser = visitors.browser(Who.OWNER);
        assertThat(save(Who.OWNER, attempt, body(numeric, Map.of("number", List.of("41"))))
                        .statusCode())
                .isEqualTo(200);
        var before = inForce(attempt);

        cast.whileDeactivated(Who.OWNER, () -> {
            assertThat(browser.get("/api/sittings/" + attempt.value() + "/answers")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(save(Who.OWNER, attempt, body(numeric, Map.of("number", List.of("42"))))
                            .statusCode())
                    .as("the session and its token are gone")
                    .isIn(401, 403);
            assertThat(desks.sittings()
                            .answer(owner, attempt, numeric, UUID.randomUUID(), 1, 0, false, Cast.number("43")))
                    .isInstanceOf(Saved.NotStored.class);
            assertThat(inForce(attempt)).isEqualTo(before);
            return null;
        });
        assertThat(desks.sittings().answers(owner, attempt).slots().get(numeric).answer())
                .isEqualTo(Cast.number("41"));
        assertThat(browser.get("/api/sittings/" + attempt.value() + "/answers").statusCode())
                .as("the old session does not come back with the person")
                .isEqualTo(401);
    }

    @Test
    void aLockedDaysQuizIsNotStartedByItsAddress() {
        var place = cast.newPlace();
        var start = desks.sittings().start(cast.caller(Who.OWNER), place.owners(), CourseWithPractice.LOCKED_QUIZ, "");
        assertThat(start).isInstanceOf(Sittings.Start.No.class);
        var lesson = Reply.to(() -> {
            desks.lessons().markRead(cast.caller(Who.OWNER), place.owners(), CourseWithPractice.LOCKED_LESSON);
            return "read";
        });
        assertThat(lesson).isInstanceOf(Reply.No.class);
    }

    @Test
    void whatBelongsToAnotherRunIsNotTakenAwayThroughThisOne() {
        var here = cast.newPlace();
        var there = cast.newPlace();
        var lead = cast.newRunGrant();
        assertThat(Reply.to(() -> desks.places().withdraw(cast.root, here.run(), there.anothers(), "x")))
                .isInstanceOf(Reply.No.class);
        assertThat(Reply.to(() -> desks.trainers().revoke(cast.root, here.run(), lead.grant())))
                .isInstanceOf(Reply.No.class);
        assertThat(desks.runs().roll(cast.root, there.run()).members()).hasSize(2);
        assertThat(desks.trainers().list(cast.root, lead.run()).trainers()).hasSize(4);
    }

    private void isNotStored(AttemptId attempt, int slot, Map<String, List<String>> parts) {
        var answer = save(Who.OWNER, attempt, body(slot, parts));
        assertThat(answer.statusCode()).as(parts.toString()).isEqualTo(409);
        assertThat(json(answer).path("key").asString()).isEqualTo("assessment.refused.not-possible");
    }

    private HttpResponse<String> save(Who who, AttemptId attempt, Map<String, ?> body) {
        return visitors.browser(who).post("/api/sittings/" + attempt.value() + "/answers", body);
    }

    private static Map<String, Object> body(int slot, Map<String, List<String>> parts) {
        return Map.of(
                "slot", slot, "page", UUID.randomUUID(), "sequence", 1, "known", 0, "resent", false, "parts", parts);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private int position(AttemptId attempt, String kind) {
        return desks.sittings().open(cast.caller(Who.OWNER), attempt).slots().stream()
                .filter(slot -> slot.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private List<Piece> options(Who who, AttemptId attempt, int position) {
        return ((ChoicePrompt) desks.sittings()
                        .open(cast.caller(who), attempt)
                        .slots()
                        .get(position)
                        .prompt())
                .options();
    }

    private MatchingPrompt pairs(Who who, AttemptId attempt, int position) {
        return (MatchingPrompt) desks.sittings()
                .open(cast.caller(who), attempt)
                .slots()
                .get(position)
                .prompt();
    }

    private Map<String, Object> row(AttemptId attempt) {
        return sql.queryForMap("select * from attempt where id = ?", attempt.value());
    }

    private List<Map<String, Object>> inForce(AttemptId attempt) {
        return sql.queryForList("select * from attempt_step where attempt = ? order by n", attempt.value());
    }
}
