package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Passkeys;
import kz.ustaz.account.Passkeys.Passkey;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One's own passkeys: the list, one more, one less. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OwnPasskeys extends Div implements LocaleChangeObserver {

    private final Passkeys passkeys;
    private final CurrentCaller caller;
    private final StepUp again;
    private final H3 title = new H3();
    private final Paragraph text = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Notice notice = new Notice();
    private final TextField label = new TextField();
    private final NativeButton add = new NativeButton();
    private List<Passkey> known = List.of();
    private Notice.Kind kind = Notice.Kind.OK;
    private @Nullable Refused said;

    OwnPasskeys(Passkeys passkeys, CurrentCaller caller, StepUp again) {
        this.passkeys = passkeys;
        this.caller = caller;
        this.again = again;
        addClassName("stack");
        list.addClassName("account-tree");
        label.setMaxLength(Passkeys.LONGEST_LABEL);
        label.setId("passkey-label");
        add.addClassNames("button", "passkey-add");
        add.addClickListener(_ -> again.run(this::make));
        add(title, text, list, notice, label, new Div(add));
        setVisible(false);
    }

    /** For who has set up his app. One that is there can be removed on any page. */
    void show() {
        known = passkeys.list(caller.get());
        boolean offered = Session.offers(passkeys);
        label.setVisible(offered);
        add.setVisible(offered);
        setVisible(offered || !known.isEmpty());
        say();
    }

    private void make() {
        say(Notice.Kind.OK, null);
        var invitation = passkeys.invite(caller.get());
        PasskeyCall.MAKE.ask(
                this,
                invitation.text(),
                made -> again.run(() -> kept(passkeys.add(caller.get(), invitation, made, label.getValue()))),
                why -> say(Notice.Kind.BAD, why));
    }

    private void kept(Outcome<List<Passkey>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<Passkey>>(var now) -> {
                known = now;
                label.clear();
                say(Notice.Kind.OK, new Refused("account.passkey.made"));
            }
            case Outcome.Declined<List<Passkey>>(var faults) ->
                say(Notice.Kind.BAD, faults.getFirst().why());
        }
    }

    private void remove(Passkey passkey) {
        known = passkeys.remove(caller.get(), passkey.id());
        say(Notice.Kind.OK, new Refused("account.passkey.removed"));
    }

    private void say(Notice.Kind how, @Nullable Refused what) {
        kind = how;
        said = what;
        say();
    }

    private void say() {
        title.setText(getTranslation("account.passkey.title"));
        text.setText(getTranslation("account.passkey.text"));
        label.setLabel(getTranslation("account.passkey.label"));
        add.setText(getTranslation("account.passkey.add"));
        list.removeAll();
        known.forEach(passkey -> list.add(line(passkey)));
        list.setVisible(!known.isEmpty());
        if (said == null) {
            notice.clear();
        } else {
            notice.show(kind, getTranslation(said.key(), said.values()));
        }
    }

    private ListItem line(Passkey passkey) {
        String text = getTranslation("account.passkey.remove");
        var remove = new NativeButton(text, _ -> again.run(() -> remove(passkey)));
        remove.addClassName("button");
        remove.getElement().setAttribute("aria-label", text + ": " + passkey.label());
        var line = new ListItem(new Span(passkey.label() + " · " + Times.text(passkey.made(), getLocale())), remove);
        line.addClassName("row");
        return line;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
