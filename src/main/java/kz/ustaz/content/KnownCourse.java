package kz.ustaz.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course.Placement;
import kz.ustaz.content.ports.Part;

/** What other rooms' files may refer to, as far as it could be read. */
final class KnownCourse implements Part.Known {

    private final Outline outline;
    private final Draft draft;
    private final Links links;
    private final Map<String, ModulePlan> plans = new LinkedHashMap<>();
    private final Map<String, Set<String>> checks;
    private final Map<String, Around> arounds = new HashMap<>();

    KnownCourse(Outline outline, List<ModulePlan> plans, Map<String, Set<String>> checks, Links links, Draft draft) {
        this.outline = outline;
        this.checks = checks;
        this.links = links;
        this.draft = draft;
        plans.forEach(plan -> this.plans.put(plan.id(), plan));
    }

    /** Of files that are too large or too many to be read. */
    static KnownCourse nothing(Draft draft) {
        var none = new Words("", Set.of(), false);
        var outline = new Outline("", "en", 0, Map.of(), Set.of());
        return new KnownCourse(outline, List.of(), Map.of(), new Links(none, none, none), draft);
    }

    @Override
    public String sourceLanguage() {
        return outline.sourceLanguage();
    }

    @Override
    public Set<String> languages() {
        return outline.languages();
    }

    @Override
    public List<String> modules() {
        return List.copyOf(plans.keySet());
    }

    @Override
    public List<String> quizzes(String module) {
        return plan(module).quizzes().stream().map(Placement::quiz).toList();
    }

    @Override
    public Set<String> objectives(String module) {
        return plan(module).objectives().keySet();
    }

    @Override
    public String level(String objective) {
        return plans.values().stream()
                .map(plan -> plan.objectives().get(objective))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    @Override
    public Set<String> lessons(String module) {
        return plan(module).lessonIds();
    }

    @Override
    public Set<String> sources() {
        return links.sources().known();
    }

    private ModulePlan plan(String module) {
        var plan = plans.get(module);
        if (plan == null) {
            throw new IllegalArgumentException("no module " + module);
        }
        return plan;
    }

    @Override
    public Set<String> checks(String module) {
        return checks.getOrDefault(module, Set.of());
    }

    @Override
    public void claim(String id, String file, int line) {
        draft.claim(id, new Place(file, line));
    }

    @Override
    public String markdown(String module, String markdown, String file, int line, Problems problems) {
        String language = language(module, file);
        var around = arounds.computeIfAbsent(
                module + "/" + language, folder -> Around.of(module, language, draft.files(), links));
        return ItemText.read(markdown, around, new Place(file, line), problems);
    }

    /** By the folder in which a text stands. */
    private String language(String module, String file) {
        String rest = file.startsWith(module + "/") ? file.substring(module.length() + 1) : "";
        String folder = rest.substring(0, Math.max(rest.indexOf('/'), 0));
        return outline.languages().contains(folder) ? folder : outline.sourceLanguage();
    }
}
