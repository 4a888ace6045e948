package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import kz.ustaz.assessment.CertaintyScore;

/** What saying how sure he is brought, and whether it fits what he knows. It decides nothing. */
class CertaintyResult extends Spoken {

    CertaintyResult(CertaintyScore score) {
        addClassNames("card", "stack");
        String judgement = score.judgement().name().toLowerCase(Locale.ROOT).replace('_', '-');
        add(
                sayings.text(new H2(), "assessment.certainty.title"),
                sayings.text(
                        new Paragraph(),
                        "assessment.certainty.average",
                        Marks.signed(score.average()),
                        Integer.toString(score.questions())),
                sayings.text(
                        new Paragraph(),
                        "assessment.certainty.judged." + judgement,
                        Integer.toString(score.answered())));
    }
}
