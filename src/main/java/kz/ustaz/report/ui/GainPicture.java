package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import kz.ustaz.report.Gain;

/**
 * From where to where on a line from 0 to 100: a ring before, a square after, so that neither is told by its colour. The
 * figures stand beside it.
 */
class GainPicture extends Div {

    GainPicture(Gain gain) {
        addClassName("levels-gain");
        getElement().setAttribute("aria-hidden", "true");
        var way = part("levels-way", Math.min(gain.before(), gain.after()));
        way.setWidth(percent(Math.abs(gain.points())));
        add(way, part("levels-before", gain.before()), part("levels-after", gain.after()));
    }

    private static Div part(String look, double at) {
        var part = new Div();
        part.addClassName(look);
        part.getStyle().set("inset-inline-start", percent(at));
        return part;
    }

    private static String percent(double of) {
        return String.format(Locale.ROOT, "%.1f%%", of);
    }
}
