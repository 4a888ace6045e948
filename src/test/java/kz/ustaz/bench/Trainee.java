package kz.ustaz.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ustaz.testing.VaadinClient;
import kz.ustaz.testing.VaadinClient.Page;
import kz.ustaz.testing.VaadinClient.Page.Node;

/**
 * One trainee's attempt as his browser makes it, thirty actions long. Whatever opens a page loads it anew with the cookies
 * alone; the page before is left with the word that a browser sends. Answers go as the saving component sends them.
 */
final class Trainee implements AutoCloseable {

    private static final List<GiftQuestion> QUESTIONS = ExamCourse.questions();
    private static final long PATIENCE_AT_THE_DOOR = 1000;

    private final int number;
    private final Pace pace;
    private final Supplier<Watch> watch;
    private final Road road;
    private final VaadinClient browser;
    private final Map<Integer, Boolean> chosen = new HashMap<>();
    private final UUID pageId = UUID.randomUUID();
    private Page page;
    private Node sitting;
    private long sequence;

    /** @param road a new one, without cookies */
    Trainee(int number, Road road, Pace pace, Supplier<Watch> watch) {
        this.number = number;
        this.pace = pace;
        this.watch = watch;
        this.road = road;
        this.browser = new VaadinClient(road);
    }

    /** Whether he answers a question right, from 1. */
    static boolean knows(int trainee, int question) {
        return (7 * trainee + 3 * question) % 10 < 7;
    }

    void attempt() {
        openSitting();
        answerAndHandIn();
    }

    /** From the sign-in to the first page of questions. */
    void openSitting() {
        page = time(Action.OPEN_SIGN_IN, () -> browser.open("login"));
        rest();
        page = time(Action.SIGN_IN, this::signIn);
        rest();
        page.leave();
        page = time(Action.OPEN_COURSE, () -> browser.open(""));
        String quiz = linkTo("quiz/");
        rest();
        page.leave();
        page = time(Action.OPEN_QUIZ, () -> browser.open(quiz));
        var start = page.one(
                "button to start",
                node -> node.tag().equals("button") && node.text().startsWith("Start"));
        rest();
        time(Action.START, () -> {
            page.click(start);
            sitting = page.one("sitting", node -> node.tag().equals("ustaz-sitting"));
            return questions(0);
        });
        sayShown();
        rest();
    }

    /** As the page does by itself once it is there. */
    private void sayShown() {
        page.fire(sitting, "shown", Map.of());
    }

    /** From the first page of questions to the review. */
    void answerAndHandIn() {
        for (int first = 0; first < ExamCourse.QUESTIONS; first += ExamCourse.QUESTIONS_ON_A_PAGE) {
            int place = first;
            if (place > 0) {
                time(Action.NEXT_PAGE, () -> {
                    page.click(page.button("Next"));
                    return questions(place);
                });
                sayShown();
                rest();
            }
            for (var question : questions(place)) {
                answer(question);
            }
        }
        time(Action.FINISH, () -> {
            page.fire(sitting, "hand-in", Map.of());
            return page.button("Hand in now");
        });
        rest();
        check(time(Action.HAND_IN, () -> {
            page.fire(sitting, "hand-in-now", Map.of());
            return page.one("score", node -> node.classes().contains("result-score"));
        }));
        rest();
        page.leave();
    }

    private Page signIn() {
        String address = post(page);
        while (address.contains("slow=")) {
            watch.get().waited();
            sleep(PATIENCE_AT_THE_DOOR);
            page.leave();
            page = browser.open("login");
            address = post(page);
        }
        if (address.contains("login")) {
            throw new AssertionError("not let in: " + address);
        }
        page.leave();
        return browser.open("");
    }

    private String post(Page login) {
        String token = login.one("token in the form", node -> node.value("name").equals("_csrf"))
                .value("value");
        var reply = browser.postForm(
                "/login",
                Map.of("username", Furnishing.nameOf(number), "password", Furnishing.PASSWORD, "_csrf", token));
        return reply.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError("the sign-in answered " + reply.statusCode()));
    }

    private String linkTo(String place) {
        return page.one(
                        "link to " + place,
                        node -> node.tag().equals("a")
                                && node.value("href").startsWith(place)
                                && node.value("href").endsWith("/" + ExamCourse.QUIZ))
                .value("href");
    }

    /** Those on the page, which has to begin with the one at a place. */
    private List<Node> questions(int place) {
        var shown = page.all(node -> node.has("data-slot"));
        if (shown.size() != ExamCourse.QUESTIONS_ON_A_PAGE || slot(shown.getFirst()) != place) {
            throw new AssertionError("not the questions from " + place + ": " + shown.size());
        }
        return shown;
    }

    private void answer(Node question) {
        int slot = slot(question);
        boolean knows = knows(number, slot + 1);
        var right = QUESTIONS.get(slot).options().getFirst();
        var tokens = new ArrayList<String>();
        for (var label : question.all(node -> node.tag().equals("label"))) {
            boolean isRight = !label.all(node -> node.value("innerHTML").equals(right.text()))
                    .isEmpty();
            if (isRight == knows) {
                label.all(node -> node.tag().equals("input")).forEach(input -> tokens.add(input.value("value")));
            }
        }
        chosen.put(slot, knows);
        time(Action.CHOOSE, () -> choose(slot, question, tokens.getFirst()));
        pace.rest(() -> say("place", Map.of("slot", slot)), () -> browser.get(address("answers")));
    }

    private HttpResponse<String> choose(int slot, Node question, String token) {
        var reply = say(
                "answers",
                Map.of(
                        "slot",
                        slot,
                        "page",
                        pageId,
                        "sequence",
                        ++sequence,
                        "known",
                        Long.parseLong(question.value("data-version")),
                        "resent",
                        false,
                        "parts",
                        Map.of("choice", List.of(token))));
        if (!reply.body().contains("\"status\":\"stored\"")) {
            throw new AssertionError("not stored: " + reply.body());
        }
        return reply;
    }

    private HttpResponse<String> say(String what, Object body) {
        var reply = browser.post(address(what), body);
        if (reply.statusCode() != 200) {
            throw new AssertionError(what + " answered " + reply.statusCode() + ": " + reply.body());
        }
        return reply;
    }

    private String address(String what) {
        return "/api/sittings/" + sitting.value("attempt") + "/" + what;
    }

    /** The score, and of each question whether it was right. */
    private void check(Node score) {
        long right = chosen.values().stream().filter(knew -> knew).count();
        String expected = right + " of " + ExamCourse.QUESTIONS + " — ";
        if (!score.text().startsWith(expected)) {
            throw new AssertionError("not «" + expected + "» but «" + score.text() + "»");
        }
        var verdicts = page.all(node -> node.has("data-is"));
        var reasons = page.all(node -> node.classes().contains("explanation-reason"));
        if (verdicts.size() != ExamCourse.QUESTIONS || reasons.size() != ExamCourse.QUESTIONS) {
            throw new AssertionError(verdicts.size() + " verdicts and " + reasons.size() + " reasons");
        }
        for (int slot = 0; slot < verdicts.size(); slot++) {
            String verdict = verdicts.get(slot).value("data-is");
            if (!verdict.equals(chosen.get(slot) ? "right" : "wrong")) {
                throw new AssertionError("question " + (slot + 1) + " was called " + verdict);
            }
        }
    }

    private static int slot(Node question) {
        return Integer.parseInt(question.value("data-slot"));
    }

    private <T> T time(Action action, Supplier<T> what) {
        return watch.get().time(action, what);
    }

    private void rest() {
        pace.rest(() -> {}, () -> {});
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Leaves without a word. */
    @Override
    public void close() {
        road.close();
    }
}
