package kz.ustaz.storage.backup;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The names that entries of a backup may have: no other is believed, so none leads out of a folder. */
final class EntryName {

    private static final Pattern TABLE = Pattern.compile("tables/([a-z][a-z0-9_]{0,62})\\.jsonl");
    private static final Pattern KEY = Pattern.compile("keys/([A-Za-z0-9_-][A-Za-z0-9._-]{0,99})");

    private EntryName() {}

    static String of(Table table) {
        return known("tables/" + table.name() + ".jsonl");
    }

    static String ofKey(Path key) {
        return known("keys/" + key.getFileName());
    }

    static boolean isTable(String name) {
        return TABLE.matcher(name).matches();
    }

    static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    static boolean isKnown(String name) {
        return isTable(name) || isKey(name);
    }

    /** Name of the table or file. */
    static String inner(String name) {
        var table = TABLE.matcher(name);
        var key = KEY.matcher(name);
        return table.matches() ? table.group(1) : key.matches() ? key.group(1) : name;
    }

    private static String known(String name) {
        if (!isKnown(name)) {
            throw new BackupFault("no backup can hold something with the name " + name);
        }
        return name;
    }
}
