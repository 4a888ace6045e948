package kz.ustaz.question;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.ustaz.common.Localized;

/** One question as one attempt asks it. Kept with the attempt, so that no later release changes an old attempt. */
public record Variant(Prompt prompt, Hidden hidden) {

    /** Texts of the options by the author's ids, in the order shown. */
    public Map<String, Localized> options() {
        var ids = hidden.options().orElse(Map.of());
        var texts = new LinkedHashMap<String, Localized>();
        prompt.pieces().forEach(piece -> texts.put(ids.getOrDefault(piece.token(), ""), piece.text()));
        texts.remove("");
        return texts;
    }

    /** As it would be if its options had had other ids. */
    public Variant renamed(Map<String, String> ids) {
        return new Variant(prompt, hidden.renamed(ids));
    }
}
