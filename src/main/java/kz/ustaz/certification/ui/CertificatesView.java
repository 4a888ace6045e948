package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import kz.ustaz.certification.BadgeKeys;
import kz.ustaz.certification.CertificateLine;
import kz.ustaz.certification.Certificates;
import kz.ustaz.certification.OwnCertificates;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.common.ui.Spoken;

/** My certificates, to take along; and the runs for whose certificates somebody answers. */
@Route(Places.CERTIFICATES)
@Menu(title = "certification.certificate.title", order = 37)
@PermitAll
class CertificatesView extends Spoken implements HasDynamicTitle {

    private final transient OwnCertificates own;
    private final transient CurrentCaller caller;
    private final FileMaking making = new FileMaking();

    CertificatesView(OwnCertificates own, Certificates desk, BadgeKeys keys, CurrentCaller caller) {
        this.own = own;
        this.caller = caller;
        addClassName("stack");
        var lead = text(new Paragraph(), "certification.certificate.lead");
        lead.addClassName("lead");
        add(text(new H1(), "certification.certificate.title"), lead, making);
        var lines = own.list(caller.get());
        lines.forEach(line -> add(new CertificateCard(line, this::print, this::save)));
        if (lines.isEmpty()) {
            add(text(new Paragraph(), "certification.certificate.none"));
        }
        runs(desk);
        if (keys.sees(caller.get())) {
            add(text(new Anchor(Places.KEYS), "certification.keys.title"));
        }
        add(text(new Anchor(Places.VERIFY), "certification.verify.title"));
    }

    private void runs(Certificates desk) {
        var runs = desk.runs(caller.get());
        if (!runs.isEmpty()) {
            var section = new Section(text(new H2(), "certification.certificate.runs"));
            section.addClassName("stack");
            runs.forEach(run -> {
                var line = new Div(new Anchor(Places.certificates(run.id()), run.title()));
                line.addClassNames("card", "row");
                section.add(line);
            });
            add(section);
        }
    }

    private void print(CertificateLine line) {
        var who = caller.get();
        var language = getLocale();
        making.start(line.number() + ".pdf", "application/pdf", (to, _) -> to.write(own.pdf(who, line.id(), language)));
    }

    private void save(CertificateLine line) {
        var who = caller.get();
        var language = getLocale();
        making.start(
                line.number() + ".jwt",
                "application/jwt",
                (to, _) -> to.write(own.badge(who, line.id(), language).getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.certificate.title");
    }
}
