package kz.ustaz.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;

/** What must be complete before a module exists, and never leads back to it. */
final class Prerequisites {

    private final Map<String, ModulePlan> plans = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Problems problems;

    private Prerequisites(List<ModulePlan> plans, Problems problems) {
        plans.forEach(plan -> this.plans.put(plan.id(), plan));
        this.problems = problems;
    }

    static void check(List<ModulePlan> plans, Problems problems) {
        var known = new Prerequisites(plans, problems);
        var words = new Words("module", known.plans.keySet(), true);
        for (ModulePlan plan : plans) {
            for (Yaml.Text word : plan.prerequisites()) {
                words.check(word.value(), new Place(plan.file(), word.line()), problems);
            }
            if (!known.done.contains(plan.id())) {
                known.follow(plan, new ArrayList<>());
            }
        }
    }

    /** A circle is reported once, at the word that closes it. */
    private void follow(ModulePlan plan, List<String> way) {
        way.add(plan.id());
        for (Yaml.Text word : plan.prerequisites()) {
            ModulePlan next = plans.get(word.value());
            int start = way.indexOf(word.value());
            if (start >= 0) {
                String circle = String.join(" → ", way.subList(start, way.size())) + " → " + word.value();
                problems.add(plan.file(), word.line(), "Prerequisites go in a circle: " + circle + ".");
            } else if (next != null && !done.contains(next.id())) {
                follow(next, way);
            }
        }
        way.removeLast();
        done.add(plan.id());
    }
}
