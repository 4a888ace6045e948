package kz.ustaz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.study.TrainersGuide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson under its trainer's guide. */
class TaughtLessonTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    /** The element in the browser opens what stands among its terms. */
    @Test
    void theTermsInItOpenAsInTheLesson() {
        String button = "<button type=\"button\" class=\"term\" data-term=\"escrow\">escrow</button>";
        var text = new Course.LessonText(
                "One",
                List.of(new Course.Section("s0", "", List.of(new Course.Block.Prose("<p>" + button + "</p>")))),
                List.of());
        var lesson = new Course.Lesson("a-one", 10, List.of(), Map.of("en", text), Set.of());
        var title = Localized.of("en", "Title");
        var module = new Course.Module("day-1", title, title, 60, List.of(), List.of(), List.of(lesson), List.of());
        var escrow = new Course.Term(
                "escrow",
                Localized.of("en", "escrow").and(Localized.of("ru", "эскроу")),
                Localized.of("en", "<p>A third party.</p>"));
        var vendor = new Course.Term("vendor", Localized.of("en", "vendor"), Localized.of("en", "Who sells."));
        var course = new Course(
                "c",
                title,
                title,
                "en",
                Set.of("en"),
                List.of(module),
                Map.of("escrow", escrow, "vendor", vendor),
                Map.of(),
                Map.of());
        var run = new Run(
                new RunId(new UUID(0, 7)),
                "Run",
                new EditionId("a".repeat(64)),
                new UUID(1, 1),
                ZoneOffset.UTC,
                "en",
                LocalDate.of(2026, 11, 23));

        UI.getCurrent().setLocale(Locale.of("ru"));
        var taught = new TaughtLesson(
                new TrainersGuide.Page(run, course, module, lesson, Optional.empty()), Locale.of("ru"));
        var element = taught.getElement();
        assertThat(element.getTag()).isEqualTo("ustaz-lesson");
        assertThat(String.valueOf(element.getPropertyRaw("terms")))
                .contains("\"escrow\"", "\"term\":\"эскроу\"", "<p>A third party.</p>", "\"lang\":\"en\"")
                .as("only what the text uses")
                .doesNotContain("vendor");
        assertThat(element.getProperty("closeWord")).isEqualTo("Закрыть");
    }
}
