package kz.ustaz.certification.ui;

import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;

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

    /**
     * Says what became of an action: the page as it is now with a word, or why it is not done.
     *
     * @return what is wrong, for a form to say
     */
    static <P> List<Fault> tell(Outcome<P> outcome, Consumer<P> show, Notice notice, String done) {
        return switch (outcome) {
            case Outcome.Done<P>(var page) -> {
                show.accept(page);
                notice.done(done);
                yield List.of();
            }
            case Outcome.Declined<P>(var faults) -> {
                notice.refuse(first(faults));
                yield faults;
            }
        };
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
