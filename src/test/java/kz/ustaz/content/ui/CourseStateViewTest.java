package kz.ustaz.content.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.content.CourseRoom;
import kz.ustaz.content.StateDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of the course and approving translations, without a browser. */
class CourseStateViewTest {

    @TempDir
    Path folder;

    private CourseRoom room;

    @BeforeEach
    void open() {
        room = new CourseRoom(folder);
        room.desk.load(room.author);
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void anAuthorSeesHowFarEachLanguageIsAndWhatCouldBeBetter() {
        UI.getCurrent().add(new CourseStateView(room.state, () -> room.author));
        assertThat(text())
                .contains(
                        "Russian",
                        "1 of 4",
                        "Remarks: ",
                        "Length of a lesson (4) · lesson-words",
                        "day-1/en/a-two.md: “a-two” has 3 words; a full lesson has 600 to 1,000.");
        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(text())
                .contains(
                        "Объём урока (4) · lesson-words",
                        "Текста «escrow» нет на этом языке: русский. Переведите его.");
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(text())
                .contains("Курстың күйі", "4 ішінен 1", "Сабақтың көлемі (4)")
                .doesNotContain("!{");
    }

    @Test
    void whoReadsTheLanguageTicksComparesAndApproves() {
        var view = approving();
        assertThat(text()).contains("Translations to approve: Russian", "Texts that wait: 2");
        var day = _get(NativeDetails.class, spec -> spec.withId("approve-day-1"));
        open(day);
        open(_find(NativeDetails.class).stream()
                .filter(details -> details.getSummaryText().equals("Compare"))
                .findFirst()
                .orElseThrow());
        assertThat(text()).contains("# Lesson one", "# Первый");

        press();
        assertThat(text()).contains("Nothing is ticked.");
        _find(Checkbox.class, spec -> spec.withLabel("Lesson: Lesson one"))
                .getFirst()
                .setValue(true);
        press();
        assertThat(text()).contains("Confirm below");
        _get(Checkbox.class, spec -> spec.withId("approve-compared")).setValue(true);
        press();
        assertThat(text()).contains("Approved. The files", "Texts that wait: 1", "day-1/ru/translation.yml");
        assertThat(room.audited).anyMatch(line -> line.startsWith("content.approve ru"));
        assertThat(view.getPageTitle()).isEqualTo("Translations to approve: Russian");
    }

    @Test
    void whatChangedSinceItWasShownIsNamedAndShownAnew() {
        approving();
        open(_get(NativeDetails.class, spec -> spec.withId("approve-day-1")));
        _find(Checkbox.class, spec -> spec.withLabel("Lesson: Lesson one"))
                .getFirst()
                .setValue(true);
        _get(Checkbox.class, spec -> spec.withId("approve-compared")).setValue(true);
        room.write("day-1/ru/a-one.md", "# Первый\n\nДругой.\n\n## Часть\n\n```check\na-c1\n```\n".getBytes(UTF_8));
        room.desk.load(room.author);
        press();
        assertThat(text()).contains("not approved: Lesson: Lesson one", "Texts that wait: 2", "Другой.");
        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(text()).contains("Урок: Первый");
        _get(Checkbox.class, spec -> spec.withId("approve-compared")).setValue(true);
        press();
        assertThat(text()).as("it is not ticked any more").contains("Ничего не отмечено");
    }

    @Test
    void fieldsOfACorrectionAreNamedInWords() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("options a feedback", "Нет.");
        texts.put("objectives d1-o1", "Назвать");
        UI.getCurrent().add(new CorrectionForm(texts, "ru", _ -> {}, () -> {}));
        assertThat(_find(TextArea.class))
                .extracting(TextArea::getLabel)
                .containsExactly("Options · a · Feedback", "Objectives · d1-o1");
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(_find(TextArea.class))
                .extracting(TextArea::getLabel)
                .containsExactly("Нұсқалар · a · Нұсқаға түсіндірме", "Мақсаттар · d1-o1");
    }

    @Test
    void whoSeesAMistakeCorrectsItThere() {
        approving();
        open(_get(NativeDetails.class, spec -> spec.withId("approve-day-1")));
        open(_find(NativeDetails.class).stream()
                .filter(details -> details.getSummaryText().equals("Compare"))
                .findFirst()
                .orElseThrow());
        _click(_get(NativeButton.class, spec -> spec.withText("Correct the translation")));
        var field = _get(TextArea.class);
        assertThat(field.getValue()).startsWith("# Первый");
        String words = field.getValue();
        _setValue(field, words.replace("Текст.", "О [нём](glossary:escro)."));
        _click(_get(NativeButton.class, spec -> spec.withText("Publish the correction")));
        assertThat(text()).contains("Nothing was changed. Problems found: 1.", "day-1/ru/a-one.md", "Line 3:");
        _setValue(field, words.replace("Текст.", "О [нём](glossary:escrow)."));
        _click(_get(NativeButton.class, spec -> spec.withText("Publish the correction")));
        assertThat(text())
                .contains("Corrected. The newest edition has it", "О [нём](glossary:escrow).")
                .doesNotContain("Problems found");
        assertThat(room.audited).anyMatch(line -> line.startsWith("content.correct ru"));
        _click(_get(NativeButton.class, spec -> spec.withText("Correct the translation")));
        _click(_get(NativeButton.class, spec -> spec.withText("Leave it as it is")));
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void anApprovedTextIsCorrectedThereToo() {
        var lesson = new StateDesk.UnitId("day-1", "a-one");
        room.state.approve(
                room.author,
                "ru",
                Map.of(lesson, room.state.compare(room.author, "ru", lesson).seen()));
        approving();
        assertThat(text()).contains("Texts that wait: 1", "Approved texts: 1");
        open(_get(NativeDetails.class, spec -> spec.withId("approved-day-1")));
        assertThat(_find(Checkbox.class, spec -> spec.withLabel("Lesson: Lesson one")))
                .isEmpty();
        open(_find(NativeDetails.class).stream()
                .filter(details -> details.getSummaryText().equals("Compare"))
                .findFirst()
                .orElseThrow());
        _click(_get(NativeButton.class, spec -> spec.withText("Correct the translation")));
        var field = _get(TextArea.class);
        _setValue(field, field.getValue().replace("Текст.", "Слово."));
        _click(_get(NativeButton.class, spec -> spec.withText("Publish the correction")));
        assertThat(text())
                .contains("Texts that wait: 2", "Corrected.", "Слово.")
                .doesNotContain("Approved texts");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Lesson: Lesson one"))
                        .getValue())
                .isFalse();
    }

    private static void press() {
        _click(_get(NativeButton.class, spec -> spec.withId("approve-now")));
    }

    private ApproveView approving() {
        var view = new ApproveView(room.state, () -> room.author);
        UI.getCurrent().add(view);
        view.show("ru");
        return view;
    }

    private static void open(NativeDetails details) {
        details.setOpen(true);
        com.vaadin.flow.component.ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
