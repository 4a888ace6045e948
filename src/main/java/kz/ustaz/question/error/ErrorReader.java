package kz.ustaz.question.error;

import java.util.ArrayList;
import java.util.List;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.ItemSource;

/** Reads the segments and which of them are wrong, and holds them to the format. */
final class ErrorReader {

    private final ItemSource source;

    ErrorReader(ItemSource source) {
        this.source = source;
    }

    ErrorQuestion read() {
        var segments = source.ids("segments", ErrorQuestion.LEAST, ErrorQuestion.MOST);
        var wrong = wrong(segments);
        boolean tell = source.structure().flagOr("tell", false);
        var texts = source.options("segments", segments).entrySet().stream()
                .map(entry -> new ErrorQuestion.Segment(
                        entry.getKey(),
                        wrong.contains(entry.getKey()),
                        entry.getValue().text(),
                        entry.getValue().feedback()))
                .toList();
        return new ErrorQuestion(source.text("text"), texts, tell);
    }

    private List<String> wrong(List<String> segments) {
        var wrong = new ArrayList<>(source.ids("wrong", 1, ErrorQuestion.MOST));
        for (Yaml.Text word : source.structure().words("wrong")) {
            if (wrong.contains(word.value()) && !segments.contains(word.value())) {
                source.problems().unknown(word.file(), word.line(), "id in 'segments':", word.value(), segments);
                wrong.remove(word.value());
            }
        }
        if (!segments.isEmpty() && wrong.containsAll(segments)) {
            source.structure().wrong("wrong", "Every segment is 'wrong'; at least one must be sound.");
        }
        return wrong;
    }
}
