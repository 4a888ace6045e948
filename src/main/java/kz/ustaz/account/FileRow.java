package kz.ustaz.account;

import java.util.EnumMap;
import java.util.Map;
import kz.ustaz.common.table.SentTable;

/** A row of a file of people. @param number in the file */
record FileRow(int number, Map<PersonField, String> cells) {

    static FileRow of(SentTable.Row row, Map<Integer, PersonField> columns) {
        var cells = new EnumMap<PersonField, String>(PersonField.class);
        columns.forEach((column, field) -> cells.put(field, row.cells().get(column)));
        return new FileRow(row.number(), cells);
    }

    /** Empty also where no column says it. */
    String get(PersonField field) {
        return cells.getOrDefault(field, "");
    }

    boolean says(PersonField field) {
        return !get(field).isEmpty();
    }

    String or(PersonField field, String known) {
        return says(field) ? get(field) : known;
    }

    String key(PersonField field) {
        return Fields.key(get(field));
    }
}
