package kz.ustaz.roster.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.Places;
import kz.ustaz.roster.Run;

/** Asks why, and perhaps where to, before somebody loses a place. It stays open until the desk has done it. */
class ReasonDialog extends Dialog implements LocaleChangeObserver {

    private final String key;
    private final String name;
    private final Notice notice = new Notice();
    private final NamedSelect<Run> to = new NamedSelect<>();
    private final TextField reason = new TextField();
    private final NativeButton act = new NativeButton();
    private final NativeButton cancel = new NativeButton();

    /**
     * @param key of the button's text; with {@code .who} behind it, of the heading, which names whom it is about
     * @param onAct why it cannot be done; empty when it was
     */
    ReasonDialog(String key, String name, Function<String, Optional<Refused>> onAct) {
        this(key, name);
        act.addClickListener(_ -> {
            if (Filled.all(reason)) {
                end(onAct.apply(reason.getValue()));
            }
        });
    }

    /** @param runs to choose one from */
    ReasonDialog(String key, String name, List<Run> runs, BiFunction<Run, String, Optional<Refused>> onAct) {
        this(key, name);
        to.setItems(runs);
        to.setVisible(true);
        act.addClickListener(_ -> {
            if (Filled.all(to, reason)) {
                end(onAct.apply(to.getValue(), reason.getValue()));
            }
        });
    }

    private ReasonDialog(String key, String name) {
        this.key = key;
        this.name = name;
        setModality(com.vaadin.flow.component.ModalityMode.STRICT);
        setWidth("30rem");
        to.setId("reason-to");
        to.setVisible(false);
        to.setWidthFull();
        reason.setId("reason-why");
        reason.setMaxLength(Places.LONGEST_REASON);
        reason.setWidthFull();
        act.setId("reason-act");
        act.addClassName("button-primary");
        cancel.addClassName("button");
        cancel.addClickListener(_ -> close());
        var body = new Div(notice, to, reason);
        body.addClassName("stack");
        add(body);
        getFooter().add(cancel, act);
    }

    private void end(Optional<Refused> refused) {
        refused.ifPresentOrElse(why -> notice.show("notice-bad", "alert", why), this::close);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setHeaderTitle(getTranslation(key + ".who", name));
        to.setLabel(getTranslation("roster.person.move.to"));
        var day = Moments.day(event.getLocale());
        to.setItemLabelGenerator(run -> run.title() + " · " + day.format(run.starts()));
        reason.setLabel(getTranslation("roster.reason"));
        reason.setHelperText(getTranslation("roster.reason.help"));
        act.setText(getTranslation(key));
        cancel.setText(getTranslation("roster.cancel"));
    }
}
