package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import kz.ustaz.certification.CertificateLine;
import kz.ustaz.certification.Validity;
import kz.ustaz.common.ui.Spoken;

/** A certificate of one's own: what it is, whether it holds, and what one may take along. */
class CertificateCard extends Spoken {

    CertificateCard(CertificateLine line, Consumer<CertificateLine> print, Consumer<CertificateLine> save) {
        addClassNames("card", "stack");
        getElement().setAttribute("data-certificate", line.number().value());
        var head = new Div(
                text(new H2(), "certification.certificate.kind." + line.kind()), Badges.of(this, line.validity()));
        head.addClassName("row");
        var dates = text(new Paragraph(), "certification.certificate.dates", line.issued(), line.expires());
        dates.addClassName("muted");
        add(head, plain(new Paragraph(), line.course()), dates);
        var why = line.validity().why();
        if (!line.validity().holds()) {
            add(text(new Paragraph(), why.key(), why.values()));
        }
        if (line.renewed()) {
            add(text(new Paragraph(), "certification.certificate.renewed"));
        }
        add(new Div(
                text(new Span(), "certification.certificate.number"),
                new Span(" "),
                new Anchor(Places.verify(line.number()), line.number().toString())));
        if (line.validity() instanceof Validity.Valid || line.validity() instanceof Validity.Expired) {
            add(files(line, print, save));
        }
    }

    private Div files(CertificateLine line, Consumer<CertificateLine> print, Consumer<CertificateLine> save) {
        var pdf = text(new NativeButton(), "certification.certificate.pdf");
        pdf.addClassName("button-primary");
        pdf.addClickListener(_ -> print.accept(line));
        var badge = text(new NativeButton(), "certification.certificate.badge");
        badge.addClassName("button");
        badge.addClickListener(_ -> save.accept(line));
        var row = new Div(pdf, badge);
        row.addClassName("row");
        return row;
    }
}
