package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.TryOut;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.content.CourseDesk;
import kz.ustaz.content.Picture;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring.Bringing;
import kz.ustaz.quiz.Authoring.Published;
import kz.ustaz.quiz.Authoring.Saving;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import kz.ustaz.testing.TinyPictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that authors bring, at the desk of the whole product with the shipped course. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DraftPicturesContract {

    private static final String PNG = "png";

    private final Databases make;
    private Installation product;
    private Authoring desk;
    private Caller author;
    private Caller stranger;

    DraftPicturesContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        product = Installation.start(Path.of("modules-content"), make);
        desk = product.bean(Authoring.class);
        author = product.person("author");
        product.bean(Founding.class).grant(author.person(), Role.AUTHOR, new Scope.Installation());
        stranger = product.person("stranger");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private static Authoring.Page saved(Saving saving) {
        return ((Saving.Saved) saving).page();
    }

    private QuizDraft draft(String title) {
        var quiz = desk.create(author, "day-1", title).draft();
        var item = new ItemDraft(NewIds.item(quiz.id()), "truefalse");
        product.bean(Kinds.class).get("truefalse").begin(item);
        item.set("right", "true");
        item.set("marks", "1");
        item.set("objective", "d1-o1");
        item.setWords("sources", List.of("s32"));
        item.setText("en", "Is it so?", "text");
        item.setText("en", "Because.", "reason");
        quiz.items().add(item);
        return quiz;
    }

    private Authoring.Page save(QuizDraft quiz) {
        return saved(desk.save(author, desk.open(author, quiz.id()).step(), quiz));
    }

    private Bringing bring(QuizDraft quiz, String name, byte[] bytes) {
        return desk.addPicture(author, quiz.id(), name, bytes);
    }

    private Picture brought(QuizDraft quiz, String name, byte[] bytes) {
        return ((Bringing.Brought) bring(quiz, name, bytes)).picture();
    }

    private String refused(QuizDraft quiz, String name, byte[] bytes) {
        return ((Bringing.No) bring(quiz, name, bytes)).reason().key().replace("content.picture.refused.", "");
    }

    private static void show(QuizDraft quiz, Picture picture, String alt) {
        var item = quiz.items().getFirst();
        item.setText("en", item.text("en", "text") + "\n\n" + picture.markdown(alt), "text");
    }

    private boolean sees(Caller who, Picture picture) {
        String name = picture.address().substring("/media/".length());
        int dot = name.indexOf('.');
        return product.bean(DraftPictures.class).shows(who, name.substring(0, dot), name.substring(dot + 1));
    }

    private Map<String, byte[]> live() {
        var editions = product.bean(Editions.class);
        return editions.files(editions.newest().orElseThrow()).files();
    }

    @Test
    void aPictureIsSeenInThePreviewAndTheTryOutAndPublishedWithTheDraft() {
        byte[] png = TinyPictures.drawn(PNG, 41, 20);
        var quiz = draft("With a picture");
        var picture = brought(quiz, "My Scheme.PNG", png);
        assertThat(picture.path()).matches("media/my-scheme-[0-9a-f]{10}\\.png");
        show(quiz, picture, "Two rings");
        var page = save(quiz);
        assertThat(page.flaws()).isEmpty();

        String text = "![Two rings](" + picture.address() + ")";
        var prompt = desk.preview(author, quiz.id(), quiz.items().getFirst()).orElseThrow();
        assertThat(prompt.text().in("en")).endsWith(text);
        var trial = product.bean(TryOut.class).begin(author, quiz.id()).orElseThrow();
        assertThat(trial.variants().getFirst().prompt().text().in("en")).endsWith(text);
        assertThat(live()).doesNotContainKey("day-1/" + picture.path());
        assertThat(sees(author, picture)).isTrue();
        assertThat(sees(stranger, picture)).isFalse();

        var done = (Published.Done) desk.publish(author, quiz.id(), page.step());
        assertThat(live().get("day-1/" + picture.path())).isEqualTo(png);
        var asked = product.bean(Quizzes.class).in(done.edition(), quiz.id());
        assertThat(asked.items()).hasSize(1);
        assertThat(sees(author, picture)).as("now it is the edition's").isFalse();
        assertThat(desk.pictures(author, quiz.id())).contains(picture);

        // the folder has neither the quiz nor the picture, and takes neither away
        product.bean(CourseDesk.class).load(author);
        assertThat(live().get("day-1/" + picture.path())).isEqualTo(png);
        assertThat(brought(quiz, "again.png", png))
                .as("the same bytes are there already")
                .isEqualTo(picture);
    }

    @Test
    @Tag("deep")
    void undoingTakesTheReferenceAwayAndDoingItAgainBringsItBack() {
        var quiz = draft("Undone");
        save(quiz);
        var picture = brought(quiz, "rings.jpg", TinyPictures.drawn("jpg", 30, 30));
        show(quiz, picture, "Rings");
        save(quiz);
        var before = desk.undo(author, quiz.id());
        assertThat(before.draft().items().getFirst().text("en", "text")).isEqualTo("Is it so?");
        assertThat(desk.pictures(author, quiz.id()))
                .as("it may still be chosen")
                .contains(picture);
        var after = desk.redo(author, quiz.id());
        assertThat(after.draft().items().getFirst().text("en", "text")).contains(picture.path());
        assertThat(after.flaws()).isEmpty();
    }

    @Test
    @Tag("deep")
    void whatNoTextNamesIsNotPublishedAndGoesWithTheDraft() {
        var quiz = draft("Not used");
        var page = save(quiz);
        var picture = brought(quiz, "unused.png", TinyPictures.drawn(PNG, 17, 18));
        assertThat(desk.publish(author, quiz.id(), page.step())).isInstanceOf(Published.Done.class);
        assertThat(live()).doesNotContainKey("day-1/" + picture.path());
        assertThat(desk.pictures(author, quiz.id())).doesNotContain(picture);

        var other = draft("Thrown away");
        var second = brought(other, "thrown.png", TinyPictures.drawn(PNG, 19, 18));
        assertThat(sees(author, second)).isTrue();
        desk.discard(author, other.id());
        assertThat(sees(author, second)).isFalse();
        assertThatThrownBy(() -> bring(other, "late.png", TinyPictures.drawn(PNG, 5, 5)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPublishedQuizMayBeGivenAPictureBeforeAnythingElseOfItChanges() {
        var page = desk.open(author, "d1-quiz");
        var picture = brought(page.draft(), "first.png", TinyPictures.drawn(PNG, 23, 24));
        show(page.draft(), picture, "First");
        assertThat(saved(desk.save(author, page.step(), page.draft())).flaws()).isEmpty();
        desk.discard(author, "d1-quiz");
    }

    @Test
    void twoFilesOfOneNameAreTwoPictures() {
        var quiz = draft("Clash");
        var first = brought(quiz, "same.png", TinyPictures.drawn(PNG, 31, 31));
        var second = brought(quiz, "same.png", TinyPictures.drawn(PNG, 32, 32));
        assertThat(first.path()).isNotEqualTo(second.path());
        var module = desk.pictures(author, quiz.id()).getFirst();
        assertThat(brought(quiz, module.name(), TinyPictures.drawn(PNG, 33, 33)).path())
                .isNotEqualTo(module.path());
        assertThat(brought(quiz, "same.png", TinyPictures.drawn(PNG, 31, 31))).isEqualTo(first);
        show(quiz, first, "One");
        show(quiz, second, "Two");
        assertThat(save(quiz).flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd.png, passwd",
        "C:\\Windows\\..\\x.svg.png, x-svg",
        "=cmd|' /C calc'!A0.png, c-calc-a0",
        "Схема сети.png, picture",
        ".png, picture",
        "a\u0000b\u202Egnp.png, a-b-gnp",
        "Ä fine name.jpeg, a-fine-name",
        "<img src=x onerror=alert(1)>.png, img-src-x-onerror-alert-1"
    })
    void ofANameOnlyLettersDigitsAndHyphensAreUsed(String name, String plain) {
        var quiz = draft("Names");
        // other bytes for each name, since the same are the same picture
        var picture = brought(quiz, name, TinyPictures.drawn(PNG, 40 + plain.length(), 40 + name.length()));
        assertThat(picture.path()).matches("media/" + plain + "-[0-9a-f]{10}\\.png");
        assertThat(sees(stranger, picture)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>steal()</script>",
                "<rect onload=\"steal()\"/>",
                "<image href=\"https://example.org/x.png\"/>",
                "<foreignObject/>",
                "<rect fill=\"url(https://example.org)\"/>",
                "<g>"
            })
    void aDrawingThatDoesMoreThanDrawIsRefusedWithItsLine(String inside) {
        var reason = ((Bringing.No) bring(draft("Hostile"), "x.svg", TinyPictures.drawing(inside))).reason();
        assertThat(reason.key()).isEqualTo("content.picture.refused.drawing");
        assertThat(reason.values()[0]).isIn(1, 2);
        assertThat(String.valueOf(reason.values()[1])).isNotBlank();
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedWithAReason() {
        var quiz = draft("Refused");
        assertThat(refused(quiz, "page.png", TinyPictures.bytes("MZ\u0090\u0000")))
                .isEqualTo("type");
        assertThat(refused(quiz, "page.png", TinyPictures.bytes("GIF89a"))).isEqualTo("type");
        assertThat(refused(quiz, "empty.png", new byte[0])).isEqualTo("type");
        assertThat(refused(quiz, "page.png", TinyPictures.bytes("<!DOCTYPE html><script>x</script>")))
                .isEqualTo("drawing");
        assertThat(refused(quiz, "xxe.svg", TinyPictures.bytes("""
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>
                """))).isEqualTo("drawing");
        assertThat(refused(quiz, "huge.png", new byte[100_000_000])).isEqualTo("size");
        assertThat(refused(quiz, "huge.svg", TinyPictures.drawing(" ".repeat(2_000_001))))
                .isEqualTo("size");
        assertThat(refused(quiz, "bomb.png", TinyPictures.pngSaying(60_000, 60_000)))
                .isEqualTo("pixels");
        assertThat(refused(quiz, "cut.png", java.util.Arrays.copyOf(TinyPictures.drawn(PNG, 9, 9), 12)))
                .isEqualTo("damaged");
        assertThat(desk.pictures(author, quiz.id()))
                .as("nothing of it was kept")
                .isEqualTo(desk.pictures(author, draft("Another").id()));
    }

    @Test
    void whatSortOfPictureItIsItsBytesSayAndWindowsLineEndsAreMended() {
        var quiz = draft("Sorts");
        assertThat(brought(quiz, "photo.png", TinyPictures.drawn("jpg", 50, 51)).path())
                .endsWith(".jpg");
        var drawing = brought(
                quiz,
                "plan.svg",
                TinyPictures.bytes(
                        "\uFEFF<svg xmlns=\"http://www.w3.org/2000/svg\">\r\n<rect width=\"9\"/>\r\n</svg>\r\n"));
        show(quiz, drawing, "A plan");
        assertThat(save(quiz).flaws()).isEmpty();
    }

    @Tag("deep")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "a](media/../../x) b",
                "![x](y)",
                "<b>*bold* `code`</b>",
                "a \\",
                "&lt;script&gt;",
                "[[]",
                "line\none"
            })
    void whateverIsSaidOfAPictureIsReadAsItWasWritten(String alt) {
        var quiz = draft("Words");
        var picture = brought(quiz, "words.png", TinyPictures.drawn(PNG, 61, 62));
        show(quiz, picture, alt);
        assertThat(save(quiz).flaws()).isEmpty();
        var trial = product.bean(TryOut.class).begin(author, quiz.id()).orElseThrow();
        String text = trial.variants().getFirst().prompt().text().in("en");
        assertThat(kz.ustaz.common.ui.Markdown.plain(text)).isEqualTo("Is it so? " + alt.replace('\n', ' '));
        assertThat(kz.ustaz.common.ui.Markdown.html(text)).contains("src=\"" + picture.address() + "\"");
    }

    @Test
    void onlyAuthorsMay() {
        var quiz = draft("Rights");
        byte[] png = TinyPictures.drawn(PNG, 71, 72);
        var item = quiz.items().getFirst();
        assertThatThrownBy(() -> desk.addPicture(stranger, quiz.id(), "x.png", png))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.pictures(stranger, quiz.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.preview(stranger, quiz.id(), item)).isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("deep")
    void aDraftTakesAHundredPicturesAndNoMore() {
        var quiz = draft("Many");
        var first = brought(quiz, "first.svg", TinyPictures.drawing("<rect width=\"1\"/>"));
        var drafts = product.bean(Drafts.class);
        String hash = drafts.pictures(quiz.id()).get("day-1/" + first.path());
        for (int i = 1; i < 100; i++) {
            drafts.addPicture(quiz.id(), "day-1/media/" + i + ".svg", hash);
        }
        assertThat(desk.pictures(author, quiz.id())).hasSizeGreaterThanOrEqualTo(100);
        var reason = ((Bringing.No) bring(quiz, "many.svg", TinyPictures.drawing("<rect/>"))).reason();
        assertThat(reason.key()).isEqualTo("quiz.picture.refused.many");
        desk.discard(author, quiz.id());
    }
}
