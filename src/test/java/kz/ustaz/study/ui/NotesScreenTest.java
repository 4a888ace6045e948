package kz.ustaz.study.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Runs;
import kz.ustaz.study.Notes;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trainee's notes on screen: made in a lesson, and looked through, changed and deleted on their page. */
class NotesScreenTest extends ScreenTest {

    private static final String HOSTILE = "<script>alert(1)</script><b>Ә</b> \u202Eab";

    @Autowired
    Founding founding;

    @Autowired
    Runs runs;

    @Autowired
    Notes notes;

    @Autowired
    Editions editions;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private PersonId trainee;
    private PersonId chief;
    private EnrolmentId enrolment;
    private Course.Lesson lesson;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        chief = person("chief", unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        trainee = person("trainee", unit);
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 30));
        var run = ((Runs.Creation.Made) runs.create(new Caller(chief), wanted)).run();
        enrolment = runs.enrol(new Caller(chief), run, List.of("trainee" + mark))
                .roll()
                .members()
                .getFirst()
                .enrolment();
        lesson = editions.course(editions.newest().orElseThrow())
                .modules()
                .getFirst()
                .lessons()
                .getFirst();
        signInAs(trainee);
    }

    private PersonId person(String name, UUID unit) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", "Асан", "", "", "", "", unit, "en"),
                "four plain horses");
    }

    private static void go(String address) {
        UI.getCurrentOrThrow().navigate(address);
    }

    private static void press(String text) {
        _click(_get(NativeButton.class, spec -> spec.withText(text)));
    }

    private static String page() {
        return UI.getCurrentOrThrow().getCurrentView().getElement().getTextRecursively();
    }

    private String lessonPage() {
        return "lesson/" + enrolment.value() + "/" + lesson.id();
    }

    private String notesPage() {
        return "notes/" + enrolment.value();
    }

    private List<String> kept() {
        return notes.page(new Caller(trainee), enrolment).lessons().stream()
                .flatMap(one -> one.notes().stream())
                .map(note -> note.text())
                .toList();
    }

    /** The first words of the first paragraph that a section begins with, where they are plain. */
    private String mark(boolean write) {
        var plain = Pattern.compile("^<p>([^<&\\s]+ [^<&\\s]+)");
        for (var section : lesson.in("en").sections()) {
            for (int i = 0; i < section.blocks().size(); i++) {
                if (section.blocks().get(i) instanceof Course.Block.Prose prose) {
                    var words = plain.matcher(prose.html());
                    if (words.find()) {
                        String wrong = _get(LessonText.class).marked(section.anchor(), i, 0, words.group(1), write);
                        assertThat(wrong).isEmpty();
                        return words.group(1);
                    }
                }
            }
        }
        throw new AssertionError("no paragraph begins with two plain words");
    }

    @Test
    void aPassageIsMarkedAndWrittenOn() {
        go(lessonPage());
        assertThat(_find(TextArea.class)).isEmpty();
        String quote = mark(true);
        _setValue(_get(TextArea.class), HOSTILE);
        assertThat(kept()).containsExactly(HOSTILE);
        assertThat(page()).contains("Saved ");
        press("Done");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_get(NoteItem.class).getElement().getTextRecursively()).contains("1", HOSTILE);

        go(notesPage());
        assertThat(page()).contains(quote);
        var written = _get(Paragraph.class, spec -> spec.withClasses("note-text"));
        assertThat(written.getText()).isEqualTo(HOSTILE);
        assertThat(written.getElement().getProperty("innerHTML")).isNull();
        var note = notes.page(new Caller(trainee), enrolment)
                .lessons()
                .getFirst()
                .notes()
                .getFirst();
        assertThat(_get(Anchor.class, spec -> spec.withText("Show in the lesson"))
                        .getHref())
                .isEqualTo(lessonPage() + "?note=" + note.id());
        UI.getCurrentOrThrow().navigate(lessonPage(), QueryParameters.of("note", "nothing"));
        assertThat(_find(TextArea.class)).as("what is no note is passed over").isEmpty();
    }

    @Test
    void aSectionIsWrittenOnWithoutAPointer() {
        go(lessonPage());
        var add = _find(NativeButton.class, spec -> spec.withClasses("note-add"));
        assertThat(add).hasSize(lesson.in("en").sections().size());
        _click(add.getFirst());
        _click(add.getFirst());
        assertThat(_find(TextArea.class))
                .as("one that is begun is gone on with")
                .hasSize(1);
        press("Done");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(kept()).as("nothing was written").isEmpty();

        _click(add.getFirst());
        _setValue(_get(TextArea.class), "x".repeat(2001));
        assertThat(page()).contains("2,001");
        assertThat(_get(TextArea.class).getValue()).hasSize(2001);
        assertThat(kept()).isEmpty();
        _setValue(_get(TextArea.class), "Short");
        assertThat(kept()).containsExactly("Short");
        speak("ru");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Short");
        assertThat(_get(TextArea.class).getLabel()).isEqualTo("Заметка");
        speak("en");

        press("Delete");
        assertThat(kept()).isEmpty();
        press("Undo");
        assertThat(kept()).containsExactly("Short");
    }

    @Test
    void whatWasMarkedInAnotherLanguageStandsAtTheHeadAndSaysSo() {
        go(lessonPage());
        String quote = mark(false);
        assertThat(page()).doesNotContain("another language");
        speak("kk");
        assertThat(page()).contains("Басқа тілдегі мәтінде белгіленген: «" + quote + "»");
        speak("en");
        assertThat(page()).doesNotContain("Басқа тілдегі").doesNotContain("another language");
        assertThat(_get(LessonText.class).marked("s0", 0, 0, "x".repeat(301), false))
                .contains("300");
        assertThat(_get(LessonText.class).marked("s0", 0, 0, "no such words", false))
                .contains("not in the lesson");
    }

    @Test
    void theirPageSaysHowToMakeOneAndIsSearchedChangedAndCleared() {
        go(notesPage());
        assertThat(page()).contains("You have no notes yet.", "press “Note” beside a heading");
        go(lessonPage());
        mark(true);
        _setValue(_get(TextArea.class), "About escrow");
        go(notesPage());
        assertThat(page()).contains("Notes and highlights: 1");
        _setValue(_get(Input.class), "nothing of it");
        assertThat(page()).contains("No note has “nothing of it” in it.").doesNotContain("About escrow");
        _setValue(_get(Input.class), "ESCROW");
        press("Edit");
        _setValue(_get(TextArea.class), "About the market");
        press("Done");
        assertThat(kept()).containsExactly("About the market");
        assertThat(page()).contains("About the market");
        press("Delete");
        assertThat(kept()).isEmpty();
        press("Undo");
        assertThat(kept()).containsExactly("About the market");
    }

    @Test
    void theFileHasEachNoteWithItsPassageIndented() {
        go(lessonPage());
        String quote = mark(true);
        _setValue(_get(TextArea.class), "One\n1. Two");
        go(notesPage());
        var view = (NotesView) UI.getCurrentOrThrow().getCurrentView();
        var lines = NotesFile.of(notes.page(new Caller(trainee), enrolment), view)
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo("My notes");
        assertThat(lines).anyMatch(line -> line.endsWith(" / " + lesson.in("en").title()));
        assertThat(lines).anyMatch(line -> line.startsWith("1. Made "));
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .containsExactly("    “" + quote + "”", "    One", "    1. Two");
    }

    @Test
    void nobodyElseFindsThePage() {
        go(lessonPage());
        mark(true);
        _setValue(_get(TextArea.class), "Mine alone");
        signInAs(chief, Role.ADMINISTRATOR);
        go(notesPage());
        assertThat(page()).doesNotContain("Mine alone");
        go(lessonPage());
        assertThat(page()).doesNotContain("Mine alone");
    }
}
