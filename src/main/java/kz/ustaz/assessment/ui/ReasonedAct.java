package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import kz.ustaz.common.Refused;

/** An act that wants a reason: folded until it is wanted, and it says beside the fields why it could not be done. */
final class ReasonedAct {

    private static final AtomicLong COUNT = new AtomicLong();

    private final Sayings sayings;
    private final Div form = new Div();
    private final Input reason = new Input();
    private final Paragraph wrong = new Paragraph();
    private final NativeButton now = new NativeButton();

    ReasonedAct(Sayings sayings) {
        this.sayings = sayings;
        form.addClassName("stack");
        wrong.addClassNames("notice", "notice-bad");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        now.getElement().setAttribute("type", "button");
        now.addClassName("button");
    }

    /** A field of its own before the reason. */
    <T extends Component> T field(T field, String key) {
        String id = "act-" + COUNT.incrementAndGet();
        field.setId(id);
        var label = sayings.text(new NativeLabel(), key);
        label.setFor(id);
        var pair = new Div(label, field);
        pair.addClassName("labelled");
        form.add(pair);
        return field;
    }

    Input input(String type, String key, String value) {
        var input = new Input();
        input.setType(type);
        input.setValue(value);
        return field(input, key);
    }

    NativeButton button() {
        return now;
    }

    /** @param act what is wrong with it; empty when it was done */
    Div form(String reasonKey, String nowKey, Function<String, Optional<Refused>> act) {
        field(reason, reasonKey);
        reason.getElement().setAttribute("maxlength", "1000").setAttribute("required", true);
        form.add(wrong, sayings.text(now, nowKey));
        now.addClickListener(click -> {
            var refused = act.apply(reason.getValue());
            refused.ifPresent(why -> sayings.text(wrong, why.key(), why.values()));
            wrong.setVisible(refused.isPresent());
        });
        return form;
    }

    /** @param of names whom and what it is about, for who hears the page */
    static NativeDetails folded(Sayings sayings, String key, String ofKey, Div form, Object... of) {
        var summary = sayings.text(new Span(), key);
        sayings.attribute(summary, "aria-label", ofKey, of);
        var act = new NativeDetails(summary, form);
        act.addClassName("act");
        return act;
    }
}
