package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.Scope;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring.Reviewed;
import kz.ustaz.quiz.Authoring.Saving;
import kz.ustaz.quiz.ItemHistory.Act;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bank at the author's desk of the whole product, with the shelf that the shipped course has. */
class BankTest {

    private static Installation product;
    private static Authoring desk;
    private static Bank bank;
    private static Caller author;
    private static Caller other;

    @BeforeAll
    static void start() {
        product = Installation.start(Path.of("modules-content"));
        desk = product.bean(Authoring.class);
        bank = product.bean(Bank.class);
        author = author("author");
        other = author("other-author");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static Caller author(String name) {
        var person = product.person(name);
        product.bean(Founding.class).grant(person.person(), Role.AUTHOR, new Scope.Installation());
        return person;
    }

    private static List<String> find(String words) {
        return bank.find(author, Bank.Search.of(words, "", "")).stream()
                .map(Bank.Entry::item)
                .toList();
    }

    private static Authoring.Page saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).page();
    }

    private static Authoring.Page done(Reviewed reviewed) {
        assertThat(reviewed).isInstanceOf(Reviewed.Done.class);
        return ((Reviewed.Done) reviewed).page();
    }

    private static void refused(Reviewed reviewed, String key) {
        assertThat(reviewed)
                .isInstanceOfSatisfying(
                        Reviewed.No.class, no -> assertThat(no.reason().key()).isEqualTo(key));
    }

    private static ItemDraft item(QuizDraft shelf, String text) {
        var item = new ItemDraft(NewIds.item(shelf.id()), "truefalse");
        product.bean(Kinds.class).get("truefalse").begin(item);
        item.set("right", "true");
        item.set("marks", "1");
        item.set("objective", "d1-o1");
        item.setWords("sources", List.of("s32"));
        item.setText("en", text, "text");
        item.setText("en", "Because.", "reason");
        shelf.items().add(item);
        return item;
    }

    private static Authoring.Page shelf(String title, String text) {
        var page = desk.createShelf(author, "day-1", title);
        item(page.draft(), text);
        return saved(desk.save(author, page.step(), page.draft()));
    }

    @Test
    void findsByWordsWithTheirEndingsInEachLanguage() {
        var page = shelf("Languages", "A courier keeps wallets in a drawer.");
        var item = page.draft().items().getFirst();
        item.setText("ru", "Курьер хранит кошельки в ящике стола.", "text");
        item.setText("kk", "Тасушы әмияндарын үстел тартпасында сақтайды.", "text");
        saved(desk.save(author, page.step(), page.draft()));
        for (String words : List.of(
                "wallet",
                "wallets courier",
                "DRAWERS",
                "cour",
                "кошелька",
                "кошельками ящик",
                "әмиян",
                "әмиянда",
                "үстелдің тартпасы")) {
            assertThat(find(words)).as(words).contains(item.id());
        }
        assertThat(find("wallet горшок")).doesNotContain(item.id());
        assertThat(find("courier mailbox")).isEmpty();
    }

    @Test
    void findsByWhatAnItemSaysOfItself() {
        assertThat(bank.find(author, new Bank.Search("", "", "day-2", "evaluate", "", "approved", "heuristics", "")))
                .extracting(Bank.Entry::item)
                .containsExactly("d2-b04");
        assertThat(bank.find(author, new Bank.Search("", "", "day-2", "", "exam", "", "", "")))
                .extracting(Bank.Entry::item)
                .containsExactly(
                        "d2-b09", "d2-final-1", "d2-final-2", "d2-final-3", "d2-final-4", "d2-final-5", "d2-final-6");
        assertThat(bank.find(author, new Bank.Search("", "numeric", "day-2", "", "quiz", "", "", "de")))
                .extracting(Bank.Entry::item)
                .containsExactly(
                        "d2-b01", "d2-b02", "d2-b07", "d2-b08", "d2-pre-2", "d2-pre-4", "d2-post-2", "d2-post-4");
        assertThat(bank.find(author, new Bank.Search("", "numeric", "day-2", "", "quiz", "", "", "kk")))
                .as("not written in Kazakh")
                .isEmpty();
        assertThat(bank.tags(author)).contains("coding", "heuristics", "telegram", "transactions");
    }

    @Test
    void saysWhereAnItemIsUsed() {
        assertThat(bank.history(author, "d2-b01").usedBy())
                .extracting(title -> title.in("en"))
                .containsExactly("Once more, drawn by chance: day 2");
        assertThat(bank.history(author, "d2-b09").usedBy())
                .as("for exams alone")
                .isEmpty();
        assertThat(bank.find(author, Bank.Search.of("", "", "day-2")).stream()
                        .filter(one -> one.item().equals("d2-b01"))
                        .map(Bank.Entry::uses))
                .containsExactly(1);
    }

    @Test
    void countsWhatARuleMayTake() {
        var rule = new ItemDraft("r", "draw");
        rule.setWords("tags", List.of("transactions", "heuristics"));
        assertThat(bank.matching(author, "quiz", rule)).isEqualTo(4);
        assertThat(bank.matching(author, "exam", rule)).isEqualTo(5);
        rule.setWords("levels", List.of("understand"));
        assertThat(bank.matching(author, "quiz", rule)).isEqualTo(1);
    }

    @Test
    void whoWroteAnItemCannotApproveItAndWhatIsChangedIsADraftAgain() {
        var page = shelf("Reviewed", "Is it so?");
        var shelf = page.draft();
        String item = shelf.items().getFirst().id();
        assertThat(shelf.items().getFirst().get("state")).isEqualTo("draft");
        refused(desk.review(other, shelf.id(), page.step(), item, Act.APPROVED, ""), "quiz.refused.review-state");

        page = done(desk.review(author, shelf.id(), page.step(), item, Act.ASKED, ""));
        refused(desk.review(author, shelf.id(), page.step(), item, Act.APPROVED, ""), "quiz.refused.review-own");
        assertThat(bank.history(author, item).mayDecide()).isFalse();
        assertThat(bank.history(other, item).mayDecide()).isTrue();
        refused(desk.review(other, shelf.id(), page.step(), item, Act.RETURNED, " "), "quiz.refused.review-note");
        page = done(desk.review(other, shelf.id(), page.step(), item, Act.RETURNED, "Say which."));
        assertThat(page.draft().item(item).orElseThrow().get("state")).isEqualTo("draft");

        page.draft().item(item).orElseThrow().setText("en", "Is a market so?", "text");
        page = saved(desk.save(author, page.step(), page.draft()));
        page = done(desk.review(author, shelf.id(), page.step(), item, Act.ASKED, ""));
        page = done(desk.review(other, shelf.id(), page.step(), item, Act.APPROVED, ""));
        assertThat(page.draft().item(item).orElseThrow().get("state")).isEmpty();
        assertThat(page.flaws()).isEmpty();

        // whoever saves cannot approve on the way, and a change makes it a draft again
        page.draft().item(item).orElseThrow().setText("en", "Is a market ever so?", "text");
        page = saved(desk.save(other, page.step(), page.draft()));
        assertThat(page.draft().item(item).orElseThrow().get("state")).isEqualTo("draft");
        page.draft().item(item).orElseThrow().set("state", "");
        page = saved(desk.save(other, page.step(), page.draft()));
        assertThat(page.draft().item(item).orElseThrow().get("state")).isEqualTo("draft");
        assertThat(bank.history(author, item).acts())
                .extracting(ItemHistory.Line::act)
                .containsExactly(
                        Act.CHANGED, Act.APPROVED, Act.ASKED, Act.CHANGED, Act.RETURNED, Act.ASKED, Act.CHANGED);
    }

    @Test
    void aReviewerReadsWhatWaitsForHimAndDecidesAndWritesNothing() {
        var reviewer = product.person("reviewer");
        product.bean(Founding.class).grant(reviewer.person(), Role.REVIEWER, new Scope.Installation());
        var reviewing = product.bean(Reviewing.class);
        var page = shelf("For a reviewer", "Is a second look worth it?");
        String shelf = page.draft().id();
        String item = page.draft().items().getFirst().id();
        assertThat(reviewing.waiting(reviewer)).extracting(Bank.Entry::item).doesNotContain(item);

        page = done(desk.review(author, shelf, page.step(), item, Act.ASKED, ""));
        assertThat(reviewing.waiting(reviewer)).extracting(Bank.Entry::item).contains(item);
        assertThat(reviewing.waiting(author))
                .as("he wrote it")
                .extracting(Bank.Entry::item)
                .doesNotContain(item);
        var looked = reviewing.look(reviewer, shelf, item);
        assertThat(looked.item().get("right")).isEqualTo("true");
        assertThat(looked.prompt()).isPresent();
        assertThat(looked.history().mayDecide()).isTrue();

        refused(
                reviewing.act(reviewer, shelf, looked.page().step(), item, Act.RETURNED, " "),
                "quiz.refused.review-note");
        done(reviewing.act(reviewer, shelf, looked.page().step(), item, Act.APPROVED, "Clear."));
        assertThat(reviewing
                        .look(reviewer, shelf, item)
                        .history()
                        .acts()
                        .getFirst()
                        .note())
                .isEqualTo("Clear.");
        assertThat(reviewing.waiting(reviewer)).extracting(Bank.Entry::item).doesNotContain(item);
        assertThatThrownBy(() -> desk.open(reviewer, shelf)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aShelfIsPublishedAndNamedByNoModuleAndAQuizAsksIt() {
        var page = shelf("Asked", "May it be asked?");
        String shelf = page.draft().id();
        String item = page.draft().items().getFirst().id();
        page = done(desk.review(author, shelf, page.step(), item, Act.ASKED, ""));
        page = done(desk.review(other, shelf, page.step(), item, Act.APPROVED, ""));
        assertThat(desk.publish(author, shelf, page.step())).isInstanceOf(Authoring.Published.Done.class);
        var edition = product.bean(Editions.class).newest().orElseThrow();
        assertThat(product.bean(Editions.class).course(edition).moduleOf(shelf)).isEmpty();
        assertThat(desk.shelves(author)).extracting(Authoring.Line::quiz).contains(shelf);
        assertThat(desk.list(author)).extracting(Authoring.Line::quiz).doesNotContain(shelf);
        assertThat(bank.history(author, item).revisions()).hasSize(1);

        var quiz = desk.create(author, "day-1", "Asks the bank");
        quiz.draft().items().addAll(bank.entries(author, List.of(item), quiz.draft()));
        quiz = saved(desk.save(author, quiz.step(), quiz.draft()));
        assertThat(quiz.flaws()).isEmpty();
        assertThat(desk.publish(author, quiz.draft().id(), quiz.step())).isInstanceOf(Authoring.Published.Done.class);
        var newest = product.bean(Editions.class).newest().orElseThrow();
        assertThat(product.bean(Quizzes.class).in(newest, quiz.draft().id()).items())
                .extracting(Item::id)
                .containsExactly(item);
    }
}
