package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.IntStream;
import kz.ustaz.certification.Rubric;
import kz.ustaz.common.ui.Spoken;

/** One criterion: a touch for each level. Each level is called by its number and its words, be they seen or not. */
class LevelField extends RadioButtonGroup<Integer> {

    LevelField(Spoken page, Rubric.Criterion criterion) {
        setId("level-" + criterion.id());
        addClassName("level-field");
        setItems(IntStream.rangeClosed(0, Rubric.TOP).boxed().toList());
        page.say(() -> {
            setLabel(criterion.name().in(getLocale()));
            setRenderer(new ComponentRenderer<>(level -> level(page, criterion, level)));
        });
    }

    private static Span level(Spoken page, Rubric.Criterion criterion, int level) {
        var number = new Span(Integer.toString(level));
        number.addClassName("level-number");
        var words = page.inLanguage(new Span(), criterion.anchors().get(level));
        words.addClassName("level-words");
        return new Span(number, words);
    }
}
