package kz.ustaz.policy;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What {@code policy.yml} says.
 *
 * @param views by route template
 * @param calls by method and pattern
 * @param desks by room, desk, method and the types of its parameters
 */
record Policy(Map<String, Rule> views, Map<String, Rule> calls, Map<String, Rule> desks) {

    /** Who passes. @param words as written */
    record Rule(List<String> words) {

        /** Whether not a person but a one-time link opens it. */
        boolean byLink() {
            return words.equals(List.of("link-holder"));
        }

        boolean isOpen() {
            return words.equals(List.of("anybody"));
        }

        boolean isForEverybodySignedIn() {
            return words.equals(List.of("signed-in"));
        }

        boolean isClosed() {
            return words.equals(List.of("nobody"));
        }

        EnumSet<Who> allowed() {
            return words.stream()
                    .flatMap(word -> who(word).stream())
                    .collect(toCollection(() -> EnumSet.noneOf(Who.class)));
        }

        Set<Who> refused() {
            return byLink() ? Set.of() : EnumSet.complementOf(allowed());
        }

        private static Set<Who> who(String word) {
            return switch (word) {
                case "anybody" -> EnumSet.allOf(Who.class);
                case "signed-in" -> EnumSet.complementOf(EnumSet.of(Who.STRANGER));
                case "link-holder", "nobody" -> EnumSet.noneOf(Who.class);
                default ->
                    EnumSet.of(Arrays.stream(Who.values())
                            .filter(who -> who.word().equals(word))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("policy.yml names nobody: " + word)));
            };
        }
    }

    static Policy read() {
        try (var text = Policy.class.getResourceAsStream("/policy.yml")) {
            var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(text);
            return new Policy(rules(root.get("views"), ""), rules(root.get("calls"), ""), desks(root.get("desks")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Rule> desks(Object of) {
        var all = new TreeMap<String, Rule>();
        ((Map<?, ?>) of).forEach((desk, methods) -> all.putAll(rules(methods, desk + ".")));
        return all;
    }

    private static Map<String, Rule> rules(Object of, String before) {
        var rules = new TreeMap<String, Rule>();
        ((Map<?, ?>) of)
                .forEach((name, words) -> rules.put(
                        before + name,
                        new Rule(((List<?>) words).stream().map(String::valueOf).toList())));
        return rules;
    }
}
