package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.Optional;
import kz.ustaz.certification.Agreement;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.ui.Spoken;

/** How far observers agree who marked apart; with few marks it says little, so their number stands beside. */
class AgreementText extends Spoken {

    private static final int DIGITS = 2;

    AgreementText(Agreement agreement) {
        addClassName("stack");
        var said = new Paragraph();
        said.getElement().setAttribute("data-agreement", true);
        say(() -> said.setText(words(
                "certification.agreement",
                agreement.alike(),
                agreement.all(),
                agreement.percent(),
                kappa(agreement.kappa()))));
        var hint = text(new Paragraph(), "certification.agreement.hint");
        hint.addClassName("muted");
        add(said, hint);
    }

    private String kappa(Optional<Fraction> kappa) {
        var number = NumberFormat.getNumberInstance(getLocale());
        number.setMinimumFractionDigits(DIGITS);
        number.setMaximumFractionDigits(DIGITS);
        return kappa.map(one -> number.format(one.toDouble())).orElse(words("certification.agreement.undefined"));
    }
}
