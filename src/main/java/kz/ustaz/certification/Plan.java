package kz.ustaz.certification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The lesson that a candidate means to give; as a draft it may have gaps.
 *
 * @param lesson id of the lesson of the edition that it teaches; empty before one is chosen
 * @param minutes null before they are given
 * @param risk what could go wrong, in law, safety or ethics, and what is done about it
 */
public record Plan(
        String lesson,
        String objective,
        String activity,
        String check,
        @Nullable Integer minutes,
        String materials,
        String risk) {

    public static final Plan EMPTY = new Plan("", "", "", "", null, "", "");

    /** The longest text of a field, in UTF-16 units. */
    public static final int LONGEST = 2000;

    public static final int LEAST_MINUTES = 5;
    public static final int MOST_MINUTES = 90;

    /** Everything wrong with it, field by field. @param lessons ids of those that the edition has */
    List<Fault> faults(List<String> lessons) {
        var faults = Stream.of(
                lessons.contains(lesson) ? no() : fault("lesson", "certification.refused.lesson"),
                text("objective", objective),
                text("activity", activity),
                text("check", check),
                minutes != null && minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES
                        ? no()
                        : fault("minutes", "certification.refused.minutes", LEAST_MINUTES, MOST_MINUTES),
                text("materials", materials),
                text("risk", risk));
        return faults.flatMap(Optional::stream).toList();
    }

    private static Optional<Fault> text(String field, String text) {
        return text.isBlank()
                ? fault(field, "certification.refused.empty")
                : text.length() > LONGEST ? fault(field, "certification.refused.long", LONGEST) : no();
    }

    private static Optional<Fault> fault(String field, String key, Object... values) {
        return Optional.of(new Fault(field, new Refused(key, values)));
    }

    private static Optional<Fault> no() {
        return Optional.empty();
    }

    /** As a database can keep it: no NUL and no half of a surrogate pair, and no field longer than is allowed. */
    Plan cleaned() {
        return new Plan(
                Typed.clean(lesson, 60),
                Typed.clean(objective, LONGEST),
                Typed.clean(activity, LONGEST),
                Typed.clean(check, LONGEST),
                minutes,
                Typed.clean(materials, LONGEST),
                Typed.clean(risk, LONGEST));
    }
}
