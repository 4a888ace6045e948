package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import kz.ustaz.assessment.Certainty;

/** How sure a trainee is of an answer: it travels with the answer, as one part of it. */
@Tag("fieldset")
class CertaintyField extends Spoken {

    CertaintyField(int position, Optional<Certainty> chosen) {
        addClassName("certainty");
        var legend = new Element("legend");
        getElement().appendChild(legend);
        sayings.add(language -> legend.setText(Sayings.translate(language, "assessment.certainty.ask")));
        var levels = new Div();
        levels.addClassName("row");
        for (var level : Certainty.values()) {
            var radio = new Element("input")
                    .setAttribute("type", "radio")
                    .setAttribute("name", "certainty-" + position)
                    .setAttribute("value", Integer.toString(level.level()))
                    .setAttribute("data-part", Certainty.PART)
                    .setAttribute("checked", chosen.filter(level::equals).isPresent());
            var label = new NativeLabel();
            label.addClassName("certainty-level");
            label.getElement().appendChild(radio);
            label.add(sayings.text(new Span(), level.key()));
            levels.add(label);
        }
        var note = sayings.text(new Paragraph(), "assessment.certainty.note");
        note.addClassName("muted");
        add(levels, note);
    }
}
