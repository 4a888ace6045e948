package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kz.ustaz.certification.Verifying;
import kz.ustaz.common.ui.Spoken;

/** Where the QR code of a certificate leads: anybody sees whether it is real and holds, without signing in. */
@Route(Places.VERIFY + "/:" + Places.NUMBER + "?")
@AnonymousAllowed
class VerifyView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_NUMBER = 300;
    private static final int LONGEST_BADGE = 20_000;

    private final transient Verifying verifying;
    private final Div result = new Div();
    private final TextField number = new TextField();
    private final TextArea badge = new TextArea();

    VerifyView(Verifying verifying) {
        this.verifying = verifying;
        addClassName("stack");
        var lead = text(new Paragraph(), "certification.verify.lead");
        lead.addClassName("lead");
        result.getElement().setAttribute("role", "status");
        add(text(new H1(), "certification.verify.title"), lead, result, byNumber(), byBadge());
    }

    private Div byNumber() {
        number.setId("verify-number");
        number.setMaxLength(LONGEST_NUMBER);
        number.setWidthFull();
        say(() -> {
            number.setLabel(words("certification.verify.number"));
            number.setHelperText(words("certification.verify.number.help"));
        });
        var check = text(new NativeButton(), "certification.verify.check");
        check.addClassName("button-primary");
        check.addClickListener(_ -> show(number.getValue()));
        var card = new Div(text(new H2(), "certification.verify.by-number"), number, check);
        card.addClassNames("card", "stack");
        return card;
    }

    private Div byBadge() {
        badge.setId("verify-badge");
        badge.setMaxLength(LONGEST_BADGE);
        badge.setMaxHeight("12rem");
        badge.setWidthFull();
        say(() -> {
            badge.setLabel(words("certification.verify.badge"));
            badge.setHelperText(words("certification.verify.badge.help"));
        });
        var check = text(new NativeButton(), "certification.verify.check-badge");
        check.addClassName("button");
        check.addClickListener(_ -> become(new VerifiedText(verifying.badge(badge.getValue(), from()))));
        var card = new Div(text(new H2(), "certification.verify.by-badge"), badge, check);
        card.addClassNames("card", "stack");
        return card;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        result.removeAll();
        event.getRouteParameters().get(Places.NUMBER).ifPresent(asked -> {
            number.setValue(asked.length() > LONGEST_NUMBER ? "" : asked);
            show(asked);
        });
    }

    private void show(String asked) {
        become(new VerifiedText(verifying.number(asked, from())));
    }

    private void become(VerifiedText text) {
        result.removeAll();
        result.add(text);
    }

    private static String from() {
        return VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                ? request.getHttpServletRequest().getRemoteAddr()
                : "";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.verify.title");
    }
}
