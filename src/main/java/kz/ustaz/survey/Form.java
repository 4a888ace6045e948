package kz.ustaz.survey;

import java.util.ArrayList;
import java.util.List;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;

/**
 * A few questions asked together, as one edition has them.
 *
 * @param months after the run's last day at which it is asked; none unless it is asked after the run
 * @param lead what is said before the questions
 */
public record Form(
        String id, When when, To to, List<Integer> months, Localized title, Localized lead, List<Question> questions) {

    /** Whether it is asked without a name. */
    public boolean isAnonymous() {
        return when != When.AFTER;
    }

    /** What is missing, unknown or too long, each with its question. */
    List<Fault> faults(Given given) {
        var faults = new ArrayList<Fault>();
        for (Question question : questions) {
            String value = given.of(question.id());
            if (!question.isWords() && question.option(value).isEmpty()) {
                faults.add(new Fault(question.id(), new Refused("survey.refused.missing")));
            } else if (question.isWords() && value.length() > question.longest()) {
                faults.add(new Fault(question.id(), new Refused("survey.refused.long", question.longest())));
            }
        }
        return List.copyOf(faults);
    }

    /** Without what is not this form's, what says nothing and what databases cannot keep. */
    Given only(Given given) {
        var kept = Given.EMPTY;
        for (Question question : questions) {
            String value = clean(given.of(question.id())).strip();
            kept = value.isEmpty() ? kept : kept.with(question.id(), value);
        }
        return kept;
    }

    private static String clean(String typed) {
        return typed.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
