package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring.Published;
import kz.ustaz.quiz.Authoring.Saving;
import kz.ustaz.quiz.QuizChanges.Change;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writing quizzes at the author's desk of the whole product, with the shipped course. */
class AuthoringTest {

    private static Installation product;
    private static Authoring desk;
    private static Caller author;
    private static Caller other;

    @BeforeAll
    static void start() {
        product = Installation.start(Path.of("modules-content"));
        desk = product.bean(Authoring.class);
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

    private static Authoring.Page saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).page();
    }

    private static ItemDraft item(QuizDraft quiz, String kind) {
        var item = new ItemDraft(NewIds.item(quiz.id()), kind);
        product.bean(Kinds.class).get(kind).begin(item);
        item.set("marks", "2");
        item.set("objective", "d1-o1");
        item.setWords("sources", List.of("s32"));
        item.setText("en", "What is asked?", "text");
        item.setText("en", "Because.", "reason");
        quiz.items().add(item);
        return item;
    }

    /** A quiz that can be published. */
    private static Authoring.Page whole(String title) {
        var page = desk.create(author, "day-1", title);
        item(page.draft(), "truefalse").set("right", "true");
        return saved(desk.save(author, page.step(), page.draft()));
    }

    private static Published.Done published(Authoring.Page page) {
        var done = desk.publish(author, page.draft().id(), page.step());
        assertThat(done).isInstanceOf(Published.Done.class);
        return (Published.Done) done;
    }

    @Test
    void aQuizIsWrittenStepByStepAndPublishedAsTheNextEdition() {
        var before = product.bean(Editions.class).newest().orElseThrow();
        var page = desk.create(author, "day-1", "Warm-up");
        var quiz = page.draft();
        assertThat(quiz.text("en", "title")).isEqualTo("Warm-up");
        assertThat(page.flaws()).extracting(Flaw::field).contains("items");

        var choice = item(quiz, "choice");
        page = saved(desk.save(author, page.step(), quiz));
        assertThat(page.flaws())
                .allSatisfy(flaw -> assertThat(flaw.item()).isEqualTo(choice.id()))
                .extracting(Flaw::field)
                .contains("options");
        assertThat(desk.publish(author, quiz.id(), page.step())).isInstanceOf(Published.Flawed.class);
        assertThat(product.bean(Editions.class).newest()).contains(before);

        var options = choice.rows("options");
        options.get(1).put("right", "true");
        choice.setRows("options", options);
        options.forEach(
                option -> choice.setOption("en", "options", option.get("id"), "text", "One of " + option.get("id")));
        page = saved(desk.save(author, page.step(), quiz));
        assertThat(page.flaws()).isEmpty();
        assertThat(desk.changes(author, quiz.id()).isNew()).isTrue();
        assertThat(desk.preview(author, quiz.id(), choice)).isPresent();

        var edition = published(page).edition();
        assertThat(edition).isNotEqualTo(before);
        var asked = product.bean(Quizzes.class).in(edition, quiz.id());
        assertThat(asked.items()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(choice.id());
            assertThat(one.marks()).isEqualTo(2);
        });
        assertThat(product.bean(Editions.class)
                        .course(edition)
                        .moduleOf(quiz.id())
                        .orElseThrow()
                        .id())
                .isEqualTo("day-1");
        assertThatThrownBy(() -> product.bean(Quizzes.class).in(before, quiz.id()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.open(author, quiz.id()).last()).isEmpty();
    }

    @Test
    void whoComesSecondIsToldWhoseAndWhenAndLosesNothing() {
        var page = whole("Two authors");
        var theirs = desk.open(other, page.draft().id());
        theirs.draft().setText("en", "title", "Theirs");
        saved(desk.save(other, theirs.step(), theirs.draft()));

        page.draft().setText("en", "title", "Mine");
        var meanwhile = (Saving.Meanwhile) desk.save(author, page.step(), page.draft());
        assertThat(meanwhile.by().person()).isEqualTo(other.person());
        assertThat(meanwhile.theirs().draft().text("en", "title")).isEqualTo("Theirs");

        var mine = desk.put(author, page.draft().id(), meanwhile.mine());
        assertThat(mine.draft().text("en", "title")).isEqualTo("Mine");
    }

    @Test
    void everyStepCanBeUndoneAndDoneAgain() {
        var page = whole("Undo");
        String quiz = page.draft().id();
        page.draft().setText("en", "title", "Second");
        saved(desk.save(author, page.step(), page.draft()));

        var undone = desk.undo(author, quiz);
        assertThat(undone.draft().text("en", "title")).isEqualTo("Undo");
        assertThat(undone.redoable()).isTrue();
        assertThat(desk.redo(author, quiz).draft().text("en", "title")).isEqualTo("Second");
        desk.undo(author, quiz);
        assertThat(desk.undo(author, quiz).draft().items()).isEmpty();
        assertThat(desk.undo(author, quiz).draft().items())
                .as("the first step stays")
                .isEmpty();
    }

    @Test
    void aPublishedQuizIsChangedInPlainWordsAndItsItemsAreRetired() {
        var quiz = whole("Changes");
        published(quiz);
        var page = desk.open(author, quiz.draft().id());
        var first = page.draft().items().getFirst();
        assertThat(page.publishedItems()).containsExactly(first.id());
        first.setText("en", "Another question?", "text");
        page = saved(desk.save(author, 0, page.draft()));
        var texts = desk.changes(author, page.draft().id());
        assertThat(texts.onlyTexts()).isTrue();
        assertThat(texts.changes())
                .containsExactly(new Change.Text(first.id(), "en", "text", "What is asked?", "Another question?"));

        page.draft().item(first.id()).orElseThrow().set("retired", "true");
        var next = item(page.draft(), "numeric");
        next.set("value", "7.5");
        page = saved(desk.save(author, page.step(), page.draft()));
        assertThat(desk.changes(author, page.draft().id()).changes())
                .containsExactly(new Change.Retired(first.id()), new Change.Added(next.id()));
        var edition = published(page).edition();
        assertThat(product.bean(Quizzes.class).in(edition, page.draft().id()).items())
                .extracting(Item::id)
                .containsExactly(next.id());
    }

    @Test
    void whatWasPublishedMeanwhileIsNotOverwritten() {
        var page = whole("Meanwhile");
        String quiz = page.draft().id();
        published(page);
        var mine = desk.open(author, quiz);
        mine.draft().setText("en", "title", "Mine");
        mine = saved(desk.save(author, 0, mine.draft()));
        var files = new QuizDraft(desk.open(other, quiz).draft().source());
        files.setText("en", "title", "Another way");
        product.bean(kz.ustaz.content.ports.Publishing.class)
                .publish(other, files.source().files(), () -> {});

        assertThat(desk.publish(author, quiz, mine.step())).isInstanceOf(Published.No.class);
        desk.discard(author, quiz);
        assertThat(desk.open(author, quiz).draft().text("en", "title")).isEqualTo("Another way");
    }

    @Test
    void nobodyElseWrites() {
        var stranger = product.person("no-author");
        assertThatThrownBy(() -> desk.list(stranger)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.create(stranger, "day-1", "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.open(stranger, "d1-quiz")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.publish(stranger, "d1-quiz", 0)).isInstanceOf(NotAllowed.class);
        assertThat(desk.list(author)).extracting(Authoring.Line::quiz).contains("d1-quiz", "d4-quiz");
    }
}
