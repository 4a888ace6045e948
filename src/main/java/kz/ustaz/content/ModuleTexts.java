package kz.ustaz.content;

import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;

/** Title, summary and objectives of a module in every language that has them. */
final class ModuleTexts {

    private final ModulePlan plan;
    private final Draft draft;
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, String> summaries = new TreeMap<>();
    private final Map<String, Localized> objectives = new TreeMap<>();

    private ModuleTexts(ModulePlan plan, Draft draft) {
        this.plan = plan;
        this.draft = draft;
    }

    static ModuleTexts read(ModulePlan plan, Outline outline, Links links, Draft draft) {
        var texts = new ModuleTexts(plan, draft);
        for (String language : outline.languagesInOrder()) {
            String path = plan.id() + "/" + language + "/module.yml";
            boolean needed = language.equals(outline.sourceLanguage()) && plan.whole();
            var file = needed ? draft.yaml(path, new Place(plan.file(), 1)) : draft.yamlIfThere(path);
            file.ifPresent(fields -> texts.read(fields, language, links));
        }
        return texts;
    }

    private void read(Fields fields, String language, Links links) {
        titles.put(language, fields.text("title"));
        String summary = fields.text("summary");
        summaries.put(language, summary);
        TextCheck.html(summary, new Place(fields.file(), fields.lineOf("summary")), links, draft.problems());
        var found = fields.textsByKey("objectives");
        var known = new Words("objective in module.yml", plan.objectives().keySet(), plan.whole());
        found.forEach((id, text) -> {
            known.check(id, new Place(fields.file(), text.line()), draft.problems());
            objectives.merge(id, Localized.of(language, text.value().strip()), Localized::and);
        });
        for (String id : plan.objectives().keySet()) {
            if (!found.containsKey(id)) {
                fields.wrong("objectives", "The text of the objective '" + id + "' is missing.");
            }
        }
        fields.done();
    }

    Localized title() {
        return new Localized(titles);
    }

    Localized summary() {
        return new Localized(summaries);
    }

    Localized objective(String id) {
        return objectives.getOrDefault(id, Localized.EMPTY);
    }
}
