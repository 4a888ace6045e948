package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.Consumer;
import kz.ustaz.account.NewAuthenticator;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.QrCode;

/** Tells an app its secret, by a picture, a link or typing, and asks for the first code. */
class FactorSetUp extends Div implements LocaleChangeObserver {

    private final Paragraph scan = new Paragraph();
    private final Image picture;
    private final Anchor here;
    private final Span secretLabel = new Span();
    private final Paragraph confirm = new Paragraph();
    private final CodeForm form;

    FactorSetUp(NewAuthenticator drawn, Consumer<String> onCode) {
        addClassName("stack");
        picture = new Image(QrCode.of(drawn.address()), "");
        picture.addClassName("factor-picture");
        here = new Anchor();
        here.setUnsafeHref(drawn.address());
        here.setRouterIgnore(true);
        var secret = new Div(drawn.grouped());
        secret.addClassName("factor-secret");
        secret.getElement().setAttribute("translate", "no");
        form = new CodeForm("account.factor.set", onCode);
        add(scan, picture, new Div(here), new Div(secretLabel, secret), confirm, form);
    }

    void refuse(Refused why) {
        form.refuse(why);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        scan.setText(getTranslation("account.factor.scan"));
        picture.setAlt(getTranslation("account.factor.picture"));
        here.setText(getTranslation("account.factor.here"));
        secretLabel.setText(getTranslation("account.factor.secret"));
        confirm.setText(getTranslation("account.factor.confirm"));
    }
}
