package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.ui.NamedSelect;

/** Gives somebody a role in a run. */
class AddTrainer extends Div {

    private final H3 heading = new H3();
    private final TextField person = new TextField();
    private final Select<Role> role = new NamedSelect<>();
    private final NativeButton give = new NativeButton();
    private transient List<Role> offered = List.of();

    AddTrainer(BiConsumer<String, Role> onGive) {
        addClassNames("card", "stack");
        person.setMaxLength(60);
        person.setId("trainer-name");
        give.addClickListener(click -> {
            if (Filled.all(person, role)) {
                onGive.accept(person.getValue(), role.getValue());
            }
        });
        var fields = new Div(person, role);
        fields.addClassName("fields");
        add(heading, fields, give);
    }

    void offer(List<Role> roles) {
        if (!roles.equals(offered)) {
            offered = roles;
            role.setItems(roles);
            roles.stream().findFirst().ifPresent(role::setValue);
        }
    }

    void clear() {
        person.clear();
    }

    void say() {
        heading.setText(getTranslation("roster.trainer.add"));
        person.setLabel(getTranslation("roster.trainer.typed"));
        role.setLabel(getTranslation("roster.trainer.role"));
        role.setItemLabelGenerator(one -> getTranslation(TrainerList.key(one)));
        give.setText(getTranslation("roster.trainer.give"));
    }
}
