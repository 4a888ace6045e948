package kz.ustaz.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kz.ustaz.account.StillWelcome;
import kz.ustaz.common.Exposure;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/** The sign-in: a plain form that the browser sends by itself, so that it works with every password keeper. */
@CssImport("./styles/account.css")
@Route("login")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final H1 title = new H1();
    private final Paragraph help = new Paragraph();
    private final Notice message = new Notice();
    private final Notice plainHttp = new Notice(Notice.Kind.WARN);
    private final NativeField name = new NativeField("username", "text", "username");
    private final NativeField password = new NativeField("password", "password", "current-password");
    private final NativeButton enter = new NativeButton();
    private final boolean warns;
    private Notice.Kind kind = Notice.Kind.INFO;
    private @Nullable Refused what;

    LoginView(ObjectProvider<Exposure> exposure) {
        var known = exposure.getIfAvailable();
        warns = known != null && known.plainHttp();
        addClassNames("card", "stack", "account-door");
        help.addClassName("muted");
        name.setLimit(60);
        name.focusOnShow();
        password.setLimit(200);
        enter.addClassName("button-primary");
        enter.getElement().setAttribute("type", "submit");
        add(title, message, plainHttp);
        getElement().appendChild(form());
        add(help);
    }

    private Element form() {
        var form = new Element("form").setAttribute("method", "post").setAttribute("action", "login");
        form.getClassList().add("stack");
        form.appendChild(name.getElement(), password.getElement(), enter.getElement());
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request) {
            var http = request.getHttpServletRequest();
            form.setAttribute("action", http.getContextPath() + "/login");
            if (http.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                form.appendChild(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", token.getParameterName())
                        .setAttribute("value", token.getToken()));
            }
        }
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Session.halfway().isPresent()) {
            event.forwardTo("factor");
            return;
        }
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getUserPrincipal() != null) {
            event.forwardTo("");
            return;
        }
        var query = event.getLocation().getQueryParameters();
        kind = Notice.Kind.BAD;
        if (has(query, "failed")) {
            what = new Refused("account.login.failed");
        } else if (has(query, "slow")) {
            what = new Refused("account.login.slow", minutes(query));
        } else {
            kind = has(query, "welcome") ? Notice.Kind.OK : Notice.Kind.INFO;
            what = has(query, "again")
                    ? new Refused("account.login.again")
                    : has(query, "out")
                            ? new Refused("account.login.out")
                            : has(query, "welcome") ? new Refused("account.login.welcome") : null;
            if (what == null
                    && VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                    && StillWelcome.justDeactivated(request.getHttpServletRequest())) {
                what = new Refused("account.login.deactivated");
            }
        }
        say();
    }

    private static boolean has(QueryParameters query, String word) {
        return query.getParameters().containsKey(word);
    }

    /** From the address, where anybody can write: a number of minutes or 1. */
    private static int minutes(QueryParameters query) {
        String text = query.getSingleParameter("slow").orElse("1");
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 1;
    }

    private void say() {
        if (what == null) {
            message.clear();
        } else {
            message.show(kind, getTranslation(what.key(), what.values()));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.login.title"));
        help.setText(getTranslation("account.login.help"));
        name.setLabel(getTranslation("account.field.signInName"));
        password.setLabel(getTranslation("account.field.password"));
        enter.setText(getTranslation("account.login.enter"));
        if (warns) {
            plainHttp.show(Notice.Kind.WARN, getTranslation("account.login.plain-http"));
        }
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.login.title");
    }
}
