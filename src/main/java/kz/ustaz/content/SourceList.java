package kz.ustaz.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.ustaz.common.source.Fields;
import kz.ustaz.content.Course.Source;

/** The file sources.yml. */
record SourceList(Map<String, Source> byId, Words words) {

    static final String FILE = "sources.yml";
    private static final List<String> LETTERS = List.of("A", "B", "C");

    static SourceList read(Draft draft) {
        var byId = new LinkedHashMap<String, Source>();
        var whole = new AtomicBoolean();
        if (draft.has(FILE)) {
            draft.yamlIfThere(FILE).ifPresent(fields -> {
                fields.each("sources", source -> read(source, byId));
                fields.done();
                whole.set(true);
            });
        } else {
            whole.set(true);
        }
        return new SourceList(byId, new Words("source", byId.keySet(), whole.get()));
    }

    private static void read(Fields fields, Map<String, Source> byId) {
        String id = fields.id("id");
        var source = new Source(
                id,
                fields.text("title"),
                fields.textOr("address", ""),
                fields.oneOf("letter", LETTERS, true),
                day(fields));
        if (!id.isEmpty() && byId.putIfAbsent(id, source) != null) {
            fields.wrong("id", "There are two sources '" + id + "'.");
        }
    }

    private static LocalDate day(Fields fields) {
        String read = fields.text("read");
        try {
            return read.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(read);
        } catch (DateTimeParseException e) {
            fields.wrong("read", "'read' must be a day such as 2026-11-22, not '" + read + "'.");
            return LocalDate.EPOCH;
        }
    }
}
