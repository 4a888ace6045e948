package kz.ustaz.certification.ui;

import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Map;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;

/** Says what is wrong: at each field, and in one line for the whole. */
final class Faults {

    private Faults() {}

    /** The reason for the whole, or how many fields want a look. */
    static Refused first(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.field().isEmpty())
                .map(Fault::why)
                .findFirst()
                .orElseGet(() -> new Refused("certification.refused.fields", faults.size()));
    }

    /** Those of which nothing is wrong lose what was said of them before. */
    static void show(Spoken form, Map<String, ? extends HasValidation> fields, List<Fault> faults) {
        fields.values().forEach(field -> field.setInvalid(false));
        for (Fault fault : faults) {
            var field = fields.get(fault.field());
            if (field != null) {
                field.setErrorMessage(form.words(fault.why().key(), fault.why().values()));
                field.setInvalid(true);
            }
        }
    }
}
