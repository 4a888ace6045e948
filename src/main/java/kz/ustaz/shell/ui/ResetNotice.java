package kz.ustaz.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Instant;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.shell.Reception;

/** Tells somebody, above whatever page he opens, that his password was reset, until he says that he has read it. */
class ResetNotice extends Div implements LocaleChangeObserver {

    private final Instant at;
    private final Paragraph text = new Paragraph();
    private final NativeButton dismiss = new NativeButton();

    ResetNotice(Instant at, Reception reception) {
        this.at = at;
        addClassNames("notice", "notice-warn", "frame-reset");
        getElement().setAttribute("role", "alert");
        dismiss.addClassName("button");
        dismiss.addClickListener(click -> {
            reception.dismissReset();
            removeFromParent();
        });
        add(text, new Div(dismiss));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        text.setText(getTranslation("account.own.reset", Moments.of(at, event.getLocale())));
        dismiss.setText(getTranslation("account.own.dismiss"));
    }
}
