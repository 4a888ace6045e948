package kz.ustaz.certification.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.IntStream;
import kz.ustaz.certification.Rubric;

/** One criterion: a touch for each level, beside the words of its anchor. */
class LevelField extends RadioButtonGroup<Integer> {

    LevelField(Spoken page, Rubric.Criterion criterion) {
        setId("level-" + criterion.id());
        setItems(IntStream.rangeClosed(0, Rubric.TOP).boxed().toList());
        page.say(() -> {
            var language = getLocale();
            setLabel(criterion.name().in(language));
            setItemLabelGenerator(
                    level -> level + " – " + criterion.anchors().get(level).in(language));
        });
    }
}
