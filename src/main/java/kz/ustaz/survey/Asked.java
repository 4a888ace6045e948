package kz.ustaz.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A form as it is asked of one run.
 *
 * @param about a day by ISO 8601, {@link #WHOLE}, or how many months after the run
 * @param opens from when on it may be answered, that moment too
 * @param closes until when, without that moment
 */
public record Asked(Form form, String about, Instant opens, Instant closes) {

    /** What a form about the whole run is about. */
    public static final String WHOLE = "run";

    /** Empty unless it is about a day. */
    public Optional<LocalDate> day() {
        return form.when() == When.DAY ? Optional.of(LocalDate.parse(about)) : Optional.empty();
    }

    boolean isOpen(Instant now) {
        return !now.isBefore(opens) && now.isBefore(closes);
    }

    Asked closed(Instant at) {
        return new Asked(form, about, opens, at.isBefore(closes) ? at : closes);
    }

    Asked with(Form other) {
        return new Asked(other, about, opens, closes);
    }

    State state(Instant now, boolean answered) {
        if (answered) {
            return State.ANSWERED;
        }
        return now.isBefore(opens) ? State.BEFORE : isOpen(now) ? State.OPEN : State.CLOSED;
    }
}
