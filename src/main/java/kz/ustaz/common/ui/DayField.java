package kz.ustaz.common.ui;

import java.time.LocalDate;

/** A day. */
public class DayField extends BrowserField<LocalDate> {

    public DayField() {
        super("date", LocalDate::parse);
    }
}
