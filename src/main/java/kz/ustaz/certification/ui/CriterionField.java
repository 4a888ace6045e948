package kz.ustaz.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kz.ustaz.certification.Rubric;
import kz.ustaz.common.ui.Spoken;

/**
 * One criterion as a thumb wants it: a row of levels, the words of the one that is marked, and those of all on demand. On a
 * wide screen all words are in sight. Which of them are, the browser knows by itself (observation.css), so that it is
 * right also while the line is away.
 */
@StyleSheet("context://assets/certification/observation.css")
class CriterionField extends Spoken {

    final LevelField level;

    /** @param more what can be said beside it */
    CriterionField(Rubric.Criterion criterion, List<? extends Component> more) {
        addClassName("criterion");
        level = new LevelField(this, criterion);
        var said = new Div();
        said.addClassName("level-said");
        // whoever hears the page has heard them with the level itself
        said.getElement().setAttribute("aria-hidden", "true");
        criterion.anchors().forEach(anchor -> said.add(plain(new Paragraph(), anchor)));
        var all = new NativeDetails(text(new Span(), "certification.sheet.levels"));
        all.addClassName("level-all");
        var foot = new Div(all);
        foot.addClassName("criterion-foot");
        more.forEach(foot::add);
        add(level, said, foot);
    }
}
