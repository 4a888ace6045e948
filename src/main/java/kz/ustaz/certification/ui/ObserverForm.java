package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiFunction;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.Candidates;
import kz.ustaz.certification.Candidates.Choice;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Spoken;

/** Who of the run's trainers observes: two of them. */
class ObserverForm extends Spoken {

    private final NamedSelect<Choice> first;
    private final NamedSelect<Choice> second;

    ObserverForm(Candidates.Page page, BiFunction<PersonId, PersonId, List<Fault>> name) {
        addClassNames("card", "stack");
        first = select(page, 0, "first");
        second = select(page, 1, "second");
        add(text(new H2(), "certification.name.title"));
        if (page.choices().size() < 2) {
            add(text(new Paragraph(), "certification.name.none"));
            return;
        }
        var now = text(new NativeButton(), "certification.name.now");
        now.addClassName("button-primary");
        now.addClickListener(_ -> {
            if (given(first) & given(second)) {
                refuse(name.apply(first.getValue().person(), second.getValue().person()));
            }
        });
        add(first, second, now);
    }

    private NamedSelect<Choice> select(Candidates.Page page, int seat, String field) {
        var select = new NamedSelect<Choice>();
        select.setId("observer-" + field);
        select.setItems(page.choices());
        select.setItemLabelGenerator(Choice::name);
        page.named().stream()
                .skip(seat)
                .findFirst()
                .flatMap(person -> page.choices().stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst())
                .ifPresent(select::setValue);
        say(() -> select.setLabel(words("certification.name." + field)));
        return select;
    }

    private boolean given(NamedSelect<Choice> select) {
        boolean given = select.getOptionalValue().isPresent();
        select.setErrorMessage(words("certification.refused.empty"));
        select.setInvalid(!given);
        return given;
    }

    private void refuse(List<Fault> faults) {
        say(first, "first", faults);
        say(second, "second", faults);
    }

    private void say(NamedSelect<Choice> select, String field, List<Fault> faults) {
        var fault = faults.stream().filter(one -> one.field().equals(field)).findFirst();
        select.setInvalid(fault.isPresent());
        fault.ifPresent(
                one -> select.setErrorMessage(words(one.why().key(), one.why().values())));
    }
}
