package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.certification.CertificateLine;
import kz.ustaz.common.ui.Spoken;

/** A certificate in a cell of a table: its kind, which leads to it, and whether it holds. */
class CertificateLink extends Spoken {

    CertificateLink(String address, CertificateLine line) {
        add(
                text(new Anchor(address), "certification.certificate.kind." + line.kind()),
                new Span(" "),
                Badges.of(this, line.validity()));
    }
}
