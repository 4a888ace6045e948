package kz.ustaz.certification.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import kz.ustaz.certification.Rubric;

/** One point of fidelity: kept or not. */
class PointField extends RadioButtonGroup<Boolean> {

    PointField(Spoken page, Rubric.Point point) {
        setId("point-" + point.id());
        addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        setItems(true, false);
        page.say(() -> {
            setLabel(point.text().in(getLocale()));
            setItemLabelGenerator(
                    kept -> page.words(kept ? "certification.point.kept" : "certification.point.not-kept"));
        });
    }
}
