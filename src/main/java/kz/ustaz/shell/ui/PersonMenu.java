package kz.ustaz.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinServletRequest;
import kz.ustaz.shell.Visitor;
import org.springframework.security.web.csrf.CsrfToken;

/** The person's name, and behind it the own account and the way out. */
@Tag("details")
class PersonMenu extends HtmlContainer implements LocaleChangeObserver {

    private final Element summary = new Element("summary");
    private final Anchor account = new Anchor("account");
    private final NativeButton leave = new NativeButton();
    private final String name;

    PersonMenu(Visitor visitor) {
        name = visitor.name();
        addClassName("frame-person");
        var figure = new Span();
        figure.addClassName("frame-person-sign");
        figure.getElement().setAttribute("aria-hidden", "true");
        var shown = new Span(name);
        shown.addClassName("frame-person-name");
        summary.appendChild(figure.getElement(), shown.getElement());

        leave.getElement().setAttribute("type", "submit");
        var menu = new Div(new Paragraph(name), account);
        menu.addClassName("frame-person-menu");
        menu.getElement().appendChild(signOut());
        getElement().appendChild(summary, menu.getElement());
    }

    /** A form of its own, so that leaving works when nothing else does. */
    private Element signOut() {
        var form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", "logout");
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken()));
        }
        form.appendChild(leave.getElement());
        return form;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        summary.setAttribute("aria-label", getTranslation("shell.person", name));
        account.setText(getTranslation("shell.account"));
        leave.setText(getTranslation("shell.sign-out"));
    }
}
