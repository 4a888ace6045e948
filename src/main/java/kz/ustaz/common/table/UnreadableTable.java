package kz.ustaz.common.table;

import kz.ustaz.common.Refused;

/** What was sent is no table that is read here, or too large a one. */
public class UnreadableTable extends Exception {

    private final transient Refused why;

    UnreadableTable(String key, Object... values) {
        super(key);
        why = new Refused(key, values);
    }

    /** Names the row where there is one. */
    public Refused why() {
        return why;
    }
}
