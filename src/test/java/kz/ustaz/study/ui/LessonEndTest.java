package kz.ustaz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.LessonPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands at the end of a lesson. */
class LessonEndTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void aTranslationThatNobodyApprovedSaysSoInItsOwnLanguageAlone() {
        var text = new Course.LessonText("Lesson", List.of(), List.of());
        var lesson = new Course.Lesson("l1", 10, List.of(), Map.of("en", text, "kk", text), Set.of("kk"));
        var module = new Course.Module(
                "m1", Localized.EMPTY, Localized.EMPTY, 60, List.of(), List.of(), List.of(lesson), List.of());
        var end = new LessonEnd(
                new LessonPage.Open(
                        new EnrolmentId(new UUID(1, 1)),
                        module,
                        lesson,
                        1,
                        false,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of()),
                () -> {});
        UI.getCurrent().add(end);
        assertThat(draft(end)).isEmpty();
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(draft(end)).contains("Бұл мәтін – әлі бекітілмеген аударма.");
    }

    private static Optional<String> draft(LessonEnd end) {
        return end.getChildren()
                .filter(child -> child.isVisible() && child.hasClassName("muted"))
                .map(child -> child.getElement().getText())
                .findFirst();
    }
}
