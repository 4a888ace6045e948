package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.spring.annotation.SpringComponent;
import kz.ustaz.account.NewAuthenticator;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.SecondFactor;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One's own second factor: since when, another phone, new recovery codes. Not there for who is never asked for it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OwnFactor extends Section implements LocaleChangeObserver {

    private final SecondFactor factor;
    private final CurrentCaller caller;
    private final StepUp again;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final NativeButton replace = new NativeButton();
    private final NativeButton renew = new NativeButton();
    private final Div place = new Div();
    private final OwnPasskeys passkeys;
    private SecondFactor.@Nullable Standing standing;

    OwnFactor(SecondFactor factor, OwnPasskeys passkeys, CurrentCaller caller, StepUp again) {
        this.factor = factor;
        this.passkeys = passkeys;
        this.caller = caller;
        this.again = again;
        addClassNames("card", "stack");
        replace.addClassName("button");
        replace.addClickListener(_ -> again.run(this::replace));
        renew.addClassName("button");
        renew.addClickListener(_ ->
                again.run(() -> show(new RecoveryList(factor.renewCodes(caller.get()), this::read))));
        var buttons = new Div(replace, renew);
        buttons.addClassNames("row", "factor-tools");
        add(title, text, buttons, place, passkeys);
        read();
    }

    private void read() {
        place.removeAll();
        place.setVisible(false);
        try {
            standing = factor.standing(caller.get());
        } catch (NotAllowed holdsNoRole) {
            standing = null;
        }
        setVisible(standing != null && standing.asked() && standing.isSet());
        if (isVisible()) {
            passkeys.show();
        }
        say();
    }

    private void replace() {
        var drawn = factor.draw(caller.get());
        var setUp = new FactorSetUp[1];
        setUp[0] = new FactorSetUp(drawn, typed -> again.run(() -> set(drawn, typed, setUp[0])));
        show(setUp[0]);
    }

    private void set(NewAuthenticator drawn, String typed, FactorSetUp setUp) {
        switch (factor.set(caller.get(), drawn, typed)) {
            case Outcome.Done<SecondFactor.SetUp>(var done) -> {
                Session.goesOnAs(done.who());
                show(new RecoveryList(done.codes(), this::read));
            }
            case Outcome.Declined<SecondFactor.SetUp>(var faults) ->
                setUp.refuse(faults.getFirst().why());
        }
    }

    private void show(Div part) {
        place.removeAll();
        place.add(part);
        place.setVisible(true);
    }

    private void say() {
        title.setText(getTranslation("account.factor.title"));
        replace.setText(getTranslation("account.factor.replace"));
        renew.setText(getTranslation("account.factor.renew"));
        if (standing != null && standing.since() != null) {
            text.setText(getTranslation(
                    "account.factor.own", Times.text(standing.since(), getLocale()), standing.codesLeft()));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
