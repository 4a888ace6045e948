package kz.ustaz.roster.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;

/** Says at each field that was left empty that it must not be, and leads to the first of them. */
final class Filled {

    private static final String KEY = "roster.refused.empty";

    private Filled() {}

    /** @return whether all of them hold something */
    static boolean all(AbstractField<?, ?>... fields) {
        boolean all = true;
        for (var field : fields) {
            boolean empty = field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
            mark(field, empty);
            if (empty && all && field instanceof Focusable<?> first) {
                first.focus();
            }
            all &= !empty;
        }
        return all;
    }

    private static void mark(Component field, boolean empty) {
        if (field instanceof HasValidationProperties shown) {
            shown.setErrorMessage(empty ? field.getTranslation(KEY) : "");
            shown.setInvalid(empty);
        }
    }
}
