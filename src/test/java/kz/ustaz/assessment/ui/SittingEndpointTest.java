package kz.ustaz.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.assessment.Answers;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Saved;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.question.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SittingEndpointTest {

    private static final Caller ME = new Caller(new PersonId(new UUID(1, 1)));
    private static final UUID ATTEMPT = new UUID(2, 2);
    private static final UUID PAGE = new UUID(3, 3);
    private static final Instant AT = Instant.parse("2026-11-22T09:02:11.005Z");

    private final Sittings sittings = mock(Sittings.class);
    private Optional<Caller> signedIn = Optional.of(ME);
    private final MockMvc server = MockMvcBuilders.standaloneSetup(
                    new SittingEndpoint(sittings, () -> signedIn.orElseThrow(() -> new NotAllowed("sign in"))))
            .build();

    @Test
    void anAnswerIsStored() throws Exception {
        when(sittings.answer(ME, new AttemptId(ATTEMPT), 1, PAGE, 4, 3, true, Answer.of("choice", "abc", "def")))
                .thenReturn(new Saved.Stored(AT, 5, true, Optional.of(Duration.ofSeconds(61)), true));
        var response = send("answers", body("1", "{\"choice\":[\"abc\",\"def\"]}"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString())
                .isEqualTo(
                        "{\"status\":\"stored\",\"at\":\"2026-11-22T09:02:11.005Z\",\"version\":5,\"othersSince\":true,\"left\":61,\"paused\":true}");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aHeldAnswerBringsTheCurrentOne() throws Exception {
        answering(new Saved.Held(AT, 5, Answer.of("a", "x"), AT.minusSeconds(1)));
        assertThat(send("answers", body("1", "{}")).getContentAsString())
                .isEqualTo("{\"status\":\"held\",\"at\":\"2026-11-22T09:02:11.005Z\",\"version\":5,"
                        + "\"current\":{\"parts\":{\"a\":[\"x\"]}},\"currentAt\":\"2026-11-22T09:02:10.005Z\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "de", "ru-KZ"})
    void aRefusalSaysWhyInTheUsersLanguage(String language) throws Exception {
        answering(new Saved.NotStored(new Refused("assessment.refused.handed-in")));
        var response = server.perform(post(path("answers"))
                        .locale(Locale.forLanguageTag(language))
                        .content(body("1", "{}")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"key\":\"assessment.refused.handed-in\"")
                .contains(language.startsWith("ru") ? "сдана" : language.equals("kk") ? "тапсырылып" : "handed in");
    }

    @Test
    void theLanguageChosenInTheFrameCounts() throws Exception {
        answering(new Saved.NotStored(new Refused("assessment.refused.no-attempts-left", 3)));
        var response = server.perform(post(path("answers"))
                        .cookie(new jakarta.servlet.http.Cookie("ustaz-language", "ru"))
                        .content(body("1", "{}")))
                .andReturn()
                .getResponse();
        assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("3 из 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "not json",
                "{\"slot\":1,\"page\":\"x\",\"sequence\":1,\"known\":1,\"resent\":false,\"parts\":{}}",
                "{\"page\":\"00000000-0000-0003-0000-000000000003\",\"sequence\":1,\"known\":1,\"resent\":false,\"parts\":{}}",
                "{\"slot\":\"1\",\"page\":\"00000000-0000-0003-0000-000000000003\",\"sequence\":1,\"known\":1,\"resent\":false,\"parts\":{}}",
                "{\"slot\":1,\"page\":null,\"sequence\":1,\"known\":1,\"resent\":false,\"parts\":{}}",
                "{\"slot\":1,\"page\":\"00000000-0000-0003-0000-000000000003\",\"sequence\":1,\"known\":1,\"resent\":false,\"parts\":{\"a\":null}}",
                "{\"slot\":1,\"page\":\"00000000-0000-0003-0000-000000000003\",\"sequence\":1,\"known\":1,\"resent\":false,\"parts\":{\"a\":[null]}}",
                "{\"slot\":1,\"page\":\"00000000-0000-0003-0000-000000000003\",\"sequence\":99999999999999999999,\"known\":1,\"resent\":false,\"parts\":{}}"
            })
    void whatIsMalformedIsSaidSo(String body) throws Exception {
        var response = send("answers", body);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).isEmpty();
        verifyNoInteractions(sittings);
    }

    @Test
    void deepNestingIsMalformed() throws Exception {
        assertThat(send("answers", "{\"parts\":" + "[".repeat(60_000)).getStatus())
                .isEqualTo(400);
    }

    @Test
    void aBrokenLimitIsNotStored() throws Exception {
        var response = send("answers", body("1", "{\"No Name\":[\"x\"]}"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("assessment.refused.not-possible");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertThat(send("answers", body("1", "{\"a\":[\"" + "x".repeat(Bodies.LIMIT) + "\"]}"))
                        .getStatus())
                .isEqualTo(413);
        verifyNoInteractions(sittings);
    }

    @Test
    void anUnknownAttemptIsNotFound() throws Exception {
        assertThat(server.perform(post("/api/sittings/nonsense/answers").content(body("1", "{}")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        when(sittings.answers(any(), any())).thenThrow(new NotFound("attempt"));
        assertThat(server.perform(get(path("answers")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsToldOnlyThat() throws Exception {
        signedIn = Optional.empty();
        assertThat(send("answers", body("1", "{}")).getStatus()).isEqualTo(401);
    }

    @Test
    void anythingElseIsTriedAgainAndTellsNothing() throws Exception {
        when(sittings.answer(any(), any(), anyInt(), any(), anyLong(), anyLong(), anyBoolean(), any()))
                .thenThrow(new IllegalStateException("SECRET"));
        var response = send("answers", body("1", "{}"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void flagsAndPlaceAreTaken() throws Exception {
        when(sittings.flag(ME, new AttemptId(ATTEMPT), 2, PAGE, 9, true))
                .thenReturn(new Saved.Stored(AT, 6, false, Optional.empty(), false));
        assertThat(send("flags", "{\"slot\":2,\"page\":\"" + PAGE + "\",\"sequence\":9,\"flagged\":true}")
                        .getContentAsString())
                .contains("\"version\":6");
        assertThat(send("place", "{\"slot\":2}").getStatus()).isEqualTo(200);
        verify(sittings).turnTo(ME, new AttemptId(ATTEMPT), 2);
    }

    @Test
    void thePageCanAskHowThingsStand() throws Exception {
        when(sittings.answers(ME, new AttemptId(ATTEMPT)))
                .thenReturn(new Answers(
                        7,
                        Optional.of(Duration.ofSeconds(125)),
                        true,
                        false,
                        List.of(
                                new Answers.Slot(0, Answer.of("a", "x"), true, Optional.of(AT)),
                                new Answers.Slot(1, Answer.NONE, false, Optional.empty()))));
        assertThat(server.perform(get(path("answers")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(
                        "{\"version\":7,\"left\":125,\"waits\":true,\"paused\":false,\"slots\":[{\"slot\":0,\"parts\":{\"a\":[\"x\"]},\"flagged\":true,"
                                + "\"at\":\"2026-11-22T09:02:11.005Z\"},{\"slot\":1,\"parts\":{},\"flagged\":false,\"at\":null}]}");
    }

    private void answering(Saved saved) {
        when(sittings.answer(any(), any(), anyInt(), any(), anyLong(), anyLong(), anyBoolean(), any()))
                .thenReturn(saved);
    }

    private MockHttpServletResponse send(String what, String body) throws Exception {
        return server.perform(post(path(what)).contentType("application/json").content(body))
                .andReturn()
                .getResponse();
    }

    private static String path(String what) {
        return "/api/sittings/" + ATTEMPT + "/" + what;
    }

    private static String body(String slot, String parts) {
        return "{\"slot\":" + slot + ",\"page\":\"" + PAGE + "\",\"sequence\":4,\"known\":3,\"resent\":true,\"parts\":"
                + parts + "}";
    }
}
