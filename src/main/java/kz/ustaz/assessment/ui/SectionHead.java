package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import kz.ustaz.quiz.Plan;

/** Which section a page of questions belongs to; its introduction stands on its first page alone. */
class SectionHead extends Spoken {

    SectionHead(Plan plan, Plan.Section section, int first) {
        addClassNames("stack", "sitting-section");
        var number = sayings.text(
                new Paragraph(),
                "assessment.section",
                Integer.toString(plan.sections().indexOf(section) + 1),
                Integer.toString(plan.sections().size()));
        number.addClassName("muted");
        add(number, sayings.plain(new H2(), section.title()));
        if (first == section.from()) {
            if (!section.intro().isEmpty()) {
                add(sayings.markdown(new Div(), section.intro()));
            }
            if (section.pass() > 0) {
                add(sayings.text(new Paragraph(), "assessment.section.pass", Integer.toString(section.pass())));
            }
        }
    }
}
