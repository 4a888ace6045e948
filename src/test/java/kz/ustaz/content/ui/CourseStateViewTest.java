package kz.ustaz.content.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.nio.file.Path;
import java.util.Locale;
import kz.ustaz.content.CourseRoom;
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
                .contains("Russian", "1 of 4", "Remarks: ", "lesson-words (4)", "day-1/en/a-two.md: The lesson has");
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(text()).contains("Курстың күйі", "4 ішінен 1");
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
        _find(Checkbox.class, spec -> spec.withLabel("Lesson: a-one"))
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
