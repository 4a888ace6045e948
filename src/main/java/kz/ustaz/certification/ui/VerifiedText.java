package kz.ustaz.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.certification.Validity;
import kz.ustaz.certification.Verified;
import kz.ustaz.common.ui.Spoken;

/** What came of looking at a certificate or a badge. */
class VerifiedText extends Spoken {

    VerifiedText(Verified verified) {
        addClassNames("card", "stack");
        getElement().setAttribute("data-verified", verified.getClass().getSimpleName());
        switch (verified) {
            case Verified.Found found -> found(found);
            case Verified.Unknown _ -> notice("certification.verify.unknown");
            case Verified.Forged _ -> notice("certification.verify.forged");
            case Verified.Unreadable _ -> notice("certification.verify.unreadable");
            case Verified.Slowed _ -> notice("certification.verify.slowed");
        }
    }

    private void notice(String key) {
        var notice = text(new Paragraph(), key);
        notice.addClassNames("notice", "notice-bad");
        add(notice);
    }

    private void found(Verified.Found found) {
        var head = new Div(
                text(new H2(), "certification.certificate.kind." + found.kind()), Badges.of(this, found.validity()));
        head.addClassName("row");
        var validity = found.validity().why();
        var why = text(new Paragraph(), validity.key(), validity.values());
        why.addClassNames("notice", tone(found.validity()));
        var facts = new DescriptionList();
        facts.addClassName("facts");
        if (!found.name().isEmpty()) {
            var name = new Span();
            say(() -> name.setText(
                    getLocale().getLanguage().equals("en") && !found.latin().isBlank() ? found.latin() : found.name()));
            fact(facts, "certification.verify.name", name);
        }
        fact(facts, "certification.verify.course", plain(new Span(), found.course()));
        if (!found.issuer().isEmpty()) {
            fact(facts, "certification.verify.issuer", new Span(found.issuer()));
        }
        fact(facts, "certification.verify.issued", text(new Span(), "certification.verify.day", found.issued()));
        fact(facts, "certification.verify.expires", text(new Span(), "certification.verify.day", found.expires()));
        fact(facts, "certification.verify.number", new Span(found.number().toString()));
        add(head, why, facts);
    }

    private void fact(DescriptionList facts, String key, Component what) {
        facts.add(text(new DescriptionList.Term(), key), new DescriptionList.Description(what));
    }

    private static String tone(Validity validity) {
        return switch (validity) {
            case Validity.Valid _ -> "notice-ok";
            case Validity.Expired _ -> "notice-warn";
            case Validity.Suspended _ -> "notice-bad";
            case Validity.Revoked _ -> "notice-bad";
        };
    }
}
