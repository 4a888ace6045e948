package kz.ustaz.assessment.analysis;

import java.util.List;
import kz.ustaz.common.Fraction;

/**
 * What one attempt did with one item.
 *
 * @param marks awarded; 0 where nothing was answered
 * @param chosen ids of options
 * @param answered whether there was an answer at all
 */
public record Reply(Fraction marks, List<String> chosen, boolean answered) {

    public Reply {
        chosen = List.copyOf(chosen);
    }

    public static Reply of(Fraction marks) {
        return new Reply(marks, List.of(), true);
    }
}
