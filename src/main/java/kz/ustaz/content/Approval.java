package kz.ustaz.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.ustaz.content.StateDesk.Seen;
import kz.ustaz.content.StateDesk.UnitId;

/** What becomes of files translation.yml when somebody approves texts that he compared. */
final class Approval {

    private final String language;
    private final Map<UnitId, Seen> compared;
    private final List<UnitId> changed = new ArrayList<>();
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private int texts;

    Approval(String language, Map<UnitId, Seen> compared) {
        this.language = language;
        this.compared = compared;
    }

    /** Those that do not wait any more are passed over. @param now the state that nobody else changes meanwhile */
    Map<String, byte[]> files(NewestCourse.Read now) {
        var byFile = new HashMap<String, Set<String>>();
        now.remarked().translated().stream()
                .filter(one -> one.language().equals(language) && one.waits())
                .forEach(one -> {
                    var id = UnitId.of(one.unit());
                    var seen = compared.get(id);
                    if (seen == null) {
                        return;
                    }
                    if (seen.equals(Seen.of(one.unit(), now.course(), language))) {
                        texts++;
                        byFile.computeIfAbsent(TranslationFile.path(id.module(), language), path -> new HashSet<>())
                                .add(id.unit());
                    } else {
                        changed.add(id);
                    }
                });
        if (!byFile.isEmpty()) {
            new TranslationNotes(now.files(), now.course(), now.remarked().units())
                    .approved(byFile)
                    .forEach((path, text) -> {
                        if (byFile.containsKey(path)) {
                            files.put(path, text.getBytes(StandardCharsets.UTF_8));
                        }
                    });
        }
        return files;
    }

    /** What changed since it was seen, and is not approved. */
    List<UnitId> changed() {
        return List.copyOf(changed);
    }

    /** For the audit. */
    Map<String, String> said() {
        return Map.of("texts", Integer.toString(texts), "files", String.join(" ", files.keySet()));
    }
}
