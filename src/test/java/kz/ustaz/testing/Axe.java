package kz.ustaz.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a screen reader, a keyboard or weak eyes would stumble over. */
final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** @throws AssertionError that names each serious or critical finding of the page as it stands now */
    static void check(Page page, String where) {
        report(builder(page), where);
    }

    /** The same of what a change of colours alone can spoil. */
    static void checkColours(Page page, String where) {
        report(builder(page).withRules(COLOURS), where);
    }

    private static AxeBuilder builder(Page page) {
        return new AxeBuilder(page)
                // no page of ours holds another, whose findings would be put together in a tab of their own
                .setLegacyMode(true)
                .options(violationsOnly())
                // Flow's own; empty, and outside every landmark
                .exclude("vaadin-connection-indicator");
    }

    private static void report(AxeBuilder axe, String where) {
        var found = axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Axe::describe)
                .collect(Collectors.joining("\n"));
        if (!found.isEmpty()) {
            throw new AssertionError("axe finds on " + where + ":\n" + found);
        }
    }

    /** Naming what is right costs more than finding it. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String describe(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getTarget() + " " + node.getFailureSummary() + "\n    "
                                + node.getHtml())
                        .collect(Collectors.joining());
    }
}
