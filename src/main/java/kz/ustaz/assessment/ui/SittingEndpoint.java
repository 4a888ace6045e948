package kz.ustaz.assessment.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Saved;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.assessment.Undecided;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the browser's saving component sends what a trainee did, past the page's own connection, so that it can send
 * again whatever happens to that. It answers only when the desk did.
 */
@RestController
@RequestMapping(path = "/api/sittings/{attempt}", produces = "application/json")
class SittingEndpoint {

    private static final Logger log = LoggerFactory.getLogger(SittingEndpoint.class);

    private final Sittings sittings;
    private final CurrentCaller caller;

    SittingEndpoint(Sittings sittings, CurrentCaller caller) {
        this.sittings = sittings;
        this.caller = caller;
    }

    record AnswerBody(
            int slot, UUID page, long sequence, long known, boolean resent, Map<String, List<String>> parts) {}

    record FlagBody(int slot, UUID page, long sequence, boolean flagged) {}

    record PlaceBody(int slot) {}

    /** @param left seconds; null where there is no end */
    record Stored(
            String status,
            Instant at,
            long version,
            boolean othersSince,
            @Nullable Long left,
            boolean paused) {}

    record Held(String status, Instant at, long version, Parts current, Instant currentAt) {}

    record Parts(Map<String, List<String>> parts) {}

    record NotStored(String status, String reason, String key) {}

    /** @param left seconds; null where there is no end @param waits for somebody to decide what becomes of it @param paused whether its clock stands still */
    record Standing(long version, @Nullable Long left, boolean waits, boolean paused, List<Slot> slots) {}

    record Slot(
            int slot,
            Map<String, List<String>> parts,
            boolean flagged,
            @Nullable Instant at) {}

    @PostMapping("/answers")
    ResponseEntity<?> answer(@PathVariable String attempt, HttpServletRequest request) throws IOException {
        var body = Bodies.read(request, AnswerBody.class);
        var id = AttemptId.of(attempt);
        Answer answer;
        try {
            answer = new Answer(body.parts());
        } catch (IllegalArgumentException e) {
            return notStored(new Refused("assessment.refused.not-possible"), request);
        }
        return reply(
                sittings.answer(
                        caller.get(),
                        id,
                        body.slot(),
                        body.page(),
                        body.sequence(),
                        body.known(),
                        body.resent(),
                        answer),
                request);
    }

    @PostMapping("/flags")
    ResponseEntity<?> flag(@PathVariable String attempt, HttpServletRequest request) throws IOException {
        var body = Bodies.read(request, FlagBody.class);
        var saved = sittings.flag(
                caller.get(), AttemptId.of(attempt), body.slot(), body.page(), body.sequence(), body.flagged());
        return reply(saved, request);
    }

    @PostMapping("/place")
    ResponseEntity<?> place(@PathVariable String attempt, HttpServletRequest request) throws IOException {
        var body = Bodies.read(request, PlaceBody.class);
        sittings.turnTo(caller.get(), AttemptId.of(attempt), body.slot());
        return ok(Map.of("status", "stored"));
    }

    @GetMapping("/answers")
    ResponseEntity<?> answers(@PathVariable String attempt) {
        var answers = sittings.answers(caller.get(), AttemptId.of(attempt));
        return ok(new Standing(
                answers.version(),
                answers.left().map(Duration::toSeconds).orElse(null),
                answers.waits(),
                answers.paused(),
                answers.slots().stream()
                        .map(slot -> new Slot(
                                slot.position(),
                                slot.answer().parts(),
                                slot.flagged(),
                                slot.at().orElse(null)))
                        .toList()));
    }

    private static ResponseEntity<?> reply(Saved saved, HttpServletRequest request) {
        return switch (saved) {
            case Saved.Stored(var at, var version, var others, var left, var paused) ->
                ok(new Stored(
                        "stored",
                        at,
                        version,
                        others,
                        left.map(Duration::toSeconds).orElse(null),
                        paused));
            case Saved.Held(var at, var version, var current, var currentAt) ->
                ok(new Held("held", at, version, new Parts(current.parts()), currentAt));
            case Saved.NotStored(var reason) -> notStored(reason, request);
        };
    }

    private static ResponseEntity<?> ok(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static ResponseEntity<?> notStored(Refused reason, HttpServletRequest request) {
        String text = Reasons.text(reason, request);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .cacheControl(CacheControl.noStore())
                .body(new NotStored("not-stored", text, reason.key()));
    }

    /** The browser tries again what fails here, so nothing but the kind of failure is told. */
    @ExceptionHandler
    ResponseEntity<Void> failed(Exception e) {
        var status = switch (e) {
            case NotFound notFound -> HttpStatus.NOT_FOUND;
            case Undecided undecided -> HttpStatus.TOO_EARLY;
            case NotAllowed notAllowed -> HttpStatus.UNAUTHORIZED;
            case Bodies.TooLarge tooLarge -> HttpStatus.CONTENT_TOO_LARGE;
            case Bodies.Malformed malformed -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        if (e instanceof IOException) {
            log.debug("A browser left in the middle of a save; it keeps it and tries again.", e);
        } else if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            log.error("A save failed; the browser keeps it and tries again.", e);
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
