package kz.ustaz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.content.Course.Block;
import kz.ustaz.content.Course.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SectionTextTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    /** As a trainer's guide shows a lesson: what follows a question stands in its own place. */
    @Test
    void aQuestionWithoutACardIsLeftOutAndNothingElse() {
        var section = new Section(
                "s0",
                "Part",
                List.of(
                        new Block.Prose("<p>before</p>"),
                        new Block.Check("c1"),
                        new Block.CallOut("why", "<p>after</p>")));
        var text = new SectionText(section, "guides/1/", Map.of());
        UI.getCurrent().add(text);
        text.say(section);
        assertThat(text.getChildren().skip(1))
                .extracting(block -> {
                    var element = block.getElement();
                    return element.getChild(element.getChildCount() - 1).getProperty("innerHTML");
                })
                .containsExactly("<p>before</p>", "<p>after</p>");
    }
}
