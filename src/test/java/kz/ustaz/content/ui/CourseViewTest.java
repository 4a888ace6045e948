package kz.ustaz.content.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.content.CourseRoom;
import kz.ustaz.content.StateDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens of this room without a browser. */
class CourseViewTest {

    @TempDir
    Path folder;

    private CourseRoom room;

    @BeforeEach
    void open() {
        room = new CourseRoom(folder);
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void anAuthorSeesProblemsMendsThemAndLoads() {
        room.write("en/course.yml", "title: Small\nsumary: x\n".getBytes(StandardCharsets.UTF_8));
        UI.getCurrent().add(new CourseView(room.desk, room.screenFiles, () -> room.author));
        assertThat(text()).contains("No edition is loaded yet");
        _click(_get(NativeButton.class, spec -> spec.withText("Check")));
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains("Line 2: There is no key 'sumary'. Did you mean 'summary'?");
        assertThat(text()).contains("Nothing was changed. Problems found: 2.", "en/course.yml");

        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(text()).contains("Ничего не изменено. Найдено ошибок: 2.", "Строка 2:");
        UI.getCurrent().setLocale(Locale.ENGLISH);

        room.write("en/course.yml", "title: Small\nsummary: x\n".getBytes(StandardCharsets.UTF_8));
        _click(_get(NativeButton.class, spec -> spec.withText("Load as new edition")));
        assertThat(text()).contains("Loaded as edition", "Added: ", "Әлиев Асан", "English, Russian");
        _click(_get(NativeButton.class, spec -> spec.withText("Load as new edition")));
        assertThat(text()).contains("The files are the newest edition already");
    }

    @Test
    void whatWasChangedOnScreenIsListedToBeTaken() {
        room.desk.load(room.author);
        var lesson = new StateDesk.UnitId("day-1", "a-one");
        var seen = room.state.compare(room.author, "ru", lesson).seen();
        UI.getCurrent().add(new CourseView(room.desk, room.screenFiles, () -> room.author));
        var look = _get(NativeButton.class, spec -> spec.withText("Compare with the folder"));
        _click(look);
        assertThat(text()).contains("There is nothing to take");
        room.state.approve(room.author, "ru", Map.of(lesson, seen));
        _click(look);
        assertThat(text()).contains("Files that the folder has otherwise: 1", "day-1/ru/translation.yml");
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(text()).contains("Қалтадағысы өзгеше файлдар: 1");
        room.write("day-1/ru/translation.yml", "units: []\n".getBytes(StandardCharsets.UTF_8));
        _click(look);
        assertThat(text()).contains("қалтада да өзгертілген", "day-1/ru/translation.yml");
    }

    @Test
    void aReaderFindsATerm() {
        room.desk.load(room.author);
        UI.getCurrent().add(new GlossaryView(room.glossary, () -> room.author));
        assertThat(_get(H1.class).getText()).isEqualTo("Glossary");
        assertThat(list()).contains("<div id=\"term-escrow\" tabindex=\"-1\" lang=\"en\"><dt>escrow</dt>", "vendor");
        _setValue(_get(Input.class), "holds");
        assertThat(list()).contains("term-escrow").doesNotContain("term-vendor");
        assertThat(text()).contains("Terms: 1");
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(text()).contains("Глоссарий", "Терминдер саны: 1");
        assertThat(_get(Input.class).getValue()).isEqualTo("holds");
    }

    @Test
    void aTermSoughtByItsNameStandsFirstAndNothingFoundIsSaid() {
        room.desk.load(room.author);
        UI.getCurrent().add(new GlossaryView(room.glossary, () -> room.author));
        _setValue(_get(Input.class), "d");
        assertThat(list()).containsSubsequence("term-vendor", "term-escrow");
        _setValue(_get(Input.class), "zebra");
        assertThat(list()).isEmpty();
        assertThat(text()).contains("Nothing found for “zebra”.");
    }

    private static String list() {
        return _get(DescriptionList.class).getElement().getProperty("innerHTML");
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
