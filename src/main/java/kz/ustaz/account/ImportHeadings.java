package kz.ustaz.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * What the columns of files are called: as they were used last, and else as the template calls them in any language. Of a
 * file nothing is kept but the headings of columns that were used: where a file has none, people stand in their place.
 */
@Component
class ImportHeadings {

    private static final int LONGEST = 500;

    private final JdbcOperations sql;
    private final I18NProvider texts;

    ImportHeadings(JdbcOperations sql, I18NProvider texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** By the column, from 0; no field twice. One query. */
    Map<Integer, PersonField> propose(List<String> headings) {
        var keys = headings.stream().map(ImportHeadings::key).toList();
        var proposed = new LinkedHashMap<Integer, PersonField>();
        for (var known : List.of(remembered(keys), ofTemplate())) {
            for (int column = 0; column < keys.size(); column++) {
                var field = known.get(keys.get(column));
                if (field != null && !proposed.containsKey(column) && !proposed.containsValue(field)) {
                    proposed.put(column, field);
                }
            }
        }
        return proposed;
    }

    private Map<String, PersonField> remembered(List<String> keys) {
        var known = new HashMap<String, PersonField>();
        sql.query(
                "select heading, field from import_heading where heading in ("
                        + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")",
                row -> {
                    String heading = row.getString("heading");
                    PersonField.of(row.getString("field")).ifPresent(field -> known.put(heading, field));
                },
                keys.toArray());
        return known;
    }

    private Map<String, PersonField> ofTemplate() {
        var known = new HashMap<String, PersonField>();
        for (var language : texts.getProvidedLocales()) {
            for (var field : PersonField.values()) {
                known.put(key(texts.getTranslation(field.key(), language)), field);
            }
        }
        return known;
    }

    /** Instead of what was known of these headings. */
    void remember(List<String> headings, Map<Integer, PersonField> columns) {
        var used = new HashMap<String, PersonField>();
        columns.forEach((column, field) -> used.put(key(headings.get(column)), field));
        used.remove("");
        sql.batchUpdate(
                "delete from import_heading where heading = ?",
                headings.stream()
                        .map(ImportHeadings::key)
                        .distinct()
                        .map(key -> new Object[] {key})
                        .toList());
        sql.batchUpdate(
                "insert into import_heading (heading, field) values (?, ?)",
                used.entrySet().stream()
                        .map(entry ->
                                new Object[] {entry.getKey(), entry.getValue().word()})
                        .toList());
    }

    private static String key(String heading) {
        String key = Fields.key(heading).replaceAll("\\s+", " ");
        return key.substring(0, Math.min(LONGEST, key.length()));
    }
}
