package kz.ustaz.proofs;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.testing.VaadinClient;
import kz.ustaz.testing.VaadinClient.Page.Node;

/** A trainee in a sitting. Whatever he sends was read from his page, and goes the way that the page's own script takes. */
public final class Sitting {

    public static final UUID PAGE = UUID.fromString("0199aaaa-0000-4000-8000-000000000000");

    private final VaadinClient browser;
    private final VaadinClient.Page page;
    private long sequence;

    private Sitting(VaadinClient browser, VaadinClient.Page page) {
        this.browser = browser;
        this.page = page;
    }

    /** Presses the quiz page's button. */
    public static Sitting start(VaadinClient browser, String enrolment, String quiz) {
        var page = browser.open("quiz/" + enrolment + "/" + quiz);
        page.click(page.one(
                "button to start",
                node -> node.tag().equals("button") && node.text().startsWith("Start")));
        return new Sitting(browser, page);
    }

    /** Loads the page again. */
    public Sitting reload() {
        var again = new Sitting(browser, browser.open("sitting/" + attempt()));
        again.sequence = sequence;
        return again;
    }

    public VaadinClient.Page page() {
        return page;
    }

    public String attempt() {
        return element().value("attempt");
    }

    private Node element() {
        return page.one("sitting", node -> node.tag().equals("ustaz-sitting"));
    }

    /** Of what was sent last. */
    public long sequence() {
        return sequence;
    }

    /** The questions on the screen now. */
    public List<Node> questions() {
        return page.all(node -> node.has("data-slot"));
    }

    HttpResponse<String> answer(Node question, List<String> words) {
        return answer(question, Controls.of(question).set(words));
    }

    public HttpResponse<String> answer(Node question, Map<String, List<String>> parts) {
        return post(
                "answers",
                Map.of(
                        "slot",
                        slot(question),
                        "page",
                        PAGE,
                        "sequence",
                        ++sequence,
                        "known",
                        Long.parseLong(question.value("data-version")),
                        "resent",
                        false,
                        "parts",
                        parts));
    }

    public HttpResponse<String> flag(Node question) {
        return post("flags", Map.of("slot", slot(question), "page", PAGE, "sequence", ++sequence, "flagged", true));
    }

    private HttpResponse<String> post(String what, Object body) {
        return browser.post("/api/sittings/" + attempt() + "/" + what, body);
    }

    HttpResponse<String> standing() {
        return browser.get("/api/sittings/" + attempt() + "/answers");
    }

    /** Does something on each page, from this one to the last. */
    public void eachPage(Runnable what) {
        do {
            what.run();
        } while (next());
    }

    private boolean next() {
        var button = page.all(node -> node.tag().equals("button") && node.text().equals("Next"));
        button.forEach(page::click);
        return !button.isEmpty();
    }

    /** In practice: asks how the question was answered. */
    void check(Node question) {
        page.fire(element(), "check", Map.of("event.detail.slot", slot(question)));
    }

    /** In practice, after an answer that is not right. */
    void showTheAnswer() {
        page.click(page.button("Show the answer"));
    }

    void askToHandIn() {
        page.fire(element(), "hand-in", Map.of());
    }

    /** Says yes, as the browser's saving component does when every answer has arrived; the page then shows the result. */
    public void handIn() {
        askToHandIn();
        page.button("Hand in now");
        page.fire(element(), "hand-in-now", Map.of());
    }

    public static int slot(Node question) {
        return Integer.parseInt(question.value("data-slot"));
    }
}
