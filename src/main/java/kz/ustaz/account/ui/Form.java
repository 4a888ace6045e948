package kz.ustaz.account.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.account.Outcome.Fault;

/**
 * Fields by the names that rules call them, two in a row where there is room. What a desk refuses stands at its
 * field, and changes its language with the page.
 */
class Form extends FormLayout implements LocaleChangeObserver {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Notice whole = new Notice();
    private List<Fault> faults = List.of();

    Form() {
        setAutoResponsive(true);
        setAutoRows(true);
        setColumnWidth("16rem");
        setMaxColumns(2);
        setExpandColumns(true);
        setExpandFields(true);
        add(whole, 2);
    }

    /** Its label is the text {@code account.field.<name>}. */
    <F extends AbstractField<?, ?>> F with(String name, F field) {
        fields.put(name, field);
        field.setId("field-" + name);
        if (field instanceof HasValue<?, ?> value && field instanceof HasValidationProperties validated) {
            value.addValueChangeListener(_ -> validated.setInvalid(false));
        }
        add(field);
        return field;
    }

    /** Shows what is wrong; an empty list takes all of it away. */
    void show(List<Fault> wrong) {
        faults = List.copyOf(wrong);
        say();
        fields.entrySet().stream()
                .filter(field -> faults.stream().anyMatch(fault -> fault.field().equals(field.getKey())))
                .map(Map.Entry::getValue)
                .filter(com.vaadin.flow.component.Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((com.vaadin.flow.component.Focusable<?>) field).focus());
    }

    private void say() {
        whole.clear();
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
            }
        });
        for (var fault : faults) {
            String text = getTranslation(fault.why().key(), fault.why().values());
            if (fields.get(fault.field()) instanceof HasValidationProperties field) {
                field.setErrorMessage(text);
                field.setInvalid(true);
            } else {
                whole.show(Notice.Kind.BAD, text);
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        fields.forEach((name, field) -> {
            if (field instanceof HasLabel labelled) {
                labelled.setLabel(getTranslation("account.field." + name));
            }
        });
        say();
    }
}
