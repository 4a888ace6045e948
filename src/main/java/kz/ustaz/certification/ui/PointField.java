package kz.ustaz.certification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import kz.ustaz.certification.Rubric;
import kz.ustaz.common.ui.Spoken;

/** One point of fidelity in a row: kept or not. Two answers and no switch, as one that nobody touched is neither. */
@StyleSheet("context://assets/certification/observation.css")
class PointField extends RadioButtonGroup<Boolean> {

    PointField(Spoken page, Rubric.Point point) {
        setId("point-" + point.id());
        addClassName("point-field");
        setItems(true, false);
        page.say(() -> {
            setLabel(point.text().in(getLocale()));
            setItemLabelGenerator(
                    kept -> page.words(kept ? "certification.point.kept" : "certification.point.not-kept"));
        });
    }
}
