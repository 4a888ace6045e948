package kz.ustaz.assessment.ui;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What the browser's saving component says, for its attribute. */
final class SavingTexts {

    private static final String PREFIX = "assessment.saving.";
    private static final List<String> KEYS = List.of(
            "idle",
            "saving",
            "saved",
            "retrying",
            "offline",
            "offline-kept",
            "offline-not-kept",
            "signed-out",
            "signed-out-not-kept",
            "sign-in",
            "deactivated",
            "gone",
            "late",
            "to-result",
            "refused",
            "not-kept",
            "held",
            "keep-mine",
            "keep-theirs",
            "changed",
            "changed-at",
            "check-needs-connection",
            "hand-in-needs-connection",
            "hand-in-needs-choice",
            "question",
            "answered",
            "unanswered",
            "flagged",
            "unsaved",
            "to-choose",
            "time-left",
            "time-more",
            "time-over",
            "time-waits",
            "time-paused",
            "time-paused-untimed",
            "time-goes-on",
            "elsewhere");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SavingTexts() {}

    static String in(Locale language) {
        var texts = new TreeMap<String, String>();
        KEYS.forEach(key -> texts.put(key, Sayings.translate(language, PREFIX + key)));
        return json(texts);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
