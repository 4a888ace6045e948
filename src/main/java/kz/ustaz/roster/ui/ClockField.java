package kz.ustaz.roster.ui;

import java.time.LocalTime;
import kz.ustaz.common.ui.BrowserField;

/** A time of day to the minute. */
class ClockField extends BrowserField<LocalTime> {

    ClockField() {
        super("time", LocalTime::parse);
    }
}
