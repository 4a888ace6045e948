package kz.ustaz.common.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML value with the line it stands on. Read without anchors, aliases and tags, so that nothing in a file can build
 * objects or grow: a scalar is text until a reader asks for a number.
 */
public sealed interface Yaml {

    /** The largest file that is read, in characters. */
    int LIMIT = 2_000_000;

    String file();

    int line();

    /** A plain or quoted scalar. */
    record Text(String file, int line, String value, boolean quoted) implements Yaml {}

    record Items(String file, int line, List<Yaml> items) implements Yaml {}

    /** In the order of the file. */
    record Entries(String file, int line, Map<String, Yaml> entries, Map<String, Integer> lines) implements Yaml {}

    /**
     * Reads one document that must be a mapping.
     *
     * @return the mapping; empty when it cannot be read, with the reason and line in {@code problems}
     */
    static Optional<Entries> read(String file, String text, Problems problems) {
        if (text.length() > LIMIT) {
            problems.add(file, 0, "The file is longer than " + LIMIT + " characters.");
            return Optional.empty();
        }
        return FileText.KNOWN.read(new FileText(file, text), found -> parsed(file, text, found), problems);
    }

    record FileText(String file, String text) {

        /** Characters of text, some ten times as many bytes of memory. */
        private static final Remembered<FileText, Entries> KNOWN =
                new Remembered<>(4_000_000, source -> source.text().length());
    }

    private static Optional<Entries> parsed(String file, String text, Problems problems) {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(LIMIT)
                .setLabel(file)
                .build();
        try {
            var parser = new GuardedParser(settings, text, Reading.DEPTH);
            Node root = new Composer(settings, parser).getSingleNode().orElse(null);
            if (root == null) {
                problems.add(file, 1, "The file is empty.");
                return Optional.empty();
            }
            var read = new Reading(file, problems).node(root);
            if (read instanceof Entries entries) {
                return Optional.of(entries);
            }
            problems.add(file, 1, "The file must be a mapping of keys to values.");
            return Optional.empty();
        } catch (GuardedParser.Danger e) {
            problems.add(file, e.line(), e.reason());
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(file, line, "This is not valid YAML: " + e.getProblem() + ".");
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(file, 0, "This is not valid YAML.");
            return Optional.empty();
        }
    }

    /** A form that is the same for the same values, whatever the layout and the order of keys; for hashing. */
    static String canonical(@Nullable Yaml node) {
        var out = new StringBuilder();
        canonical(node, out);
        return out.toString();
    }

    private static void canonical(@Nullable Yaml node, StringBuilder out) {
        switch (node) {
            case null -> out.append('~');
            case Text text -> out.append(text.value.length()).append(':').append(text.value);
            case Items list -> {
                out.append('[');
                list.items.forEach(item -> canonical(item, out));
                out.append(']');
            }
            case Entries map -> {
                out.append('{');
                map.entries.keySet().stream().sorted().forEach(key -> {
                    out.append(key.length()).append(':').append(key);
                    canonical(map.entries.get(key), out);
                });
                out.append('}');
            }
        }
    }

    /** Turns the library's nodes into ours. */
    final class Reading {
        private static final int DEPTH = 20;
        private static final Set<Tag> PLAIN_TAGS =
                Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);
        private final String file;
        private final Problems problems;

        Reading(String file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        Yaml node(Node node) {
            int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            if (!PLAIN_TAGS.contains(node.getTag())) {
                problems.add(file, line, "Tags such as '" + node.getTag() + "' are not used here.");
            }
            return switch (node) {
                case ScalarNode scalar ->
                    new Text(file, line, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
                case SequenceNode sequence -> {
                    var items = new ArrayList<Yaml>();
                    sequence.getValue().forEach(item -> items.add(node(item)));
                    yield new Items(file, line, List.copyOf(items));
                }
                case MappingNode mapping -> entries(mapping, line);
                default -> new Text(file, line, "", true);
            };
        }

        private Entries entries(MappingNode mapping, int line) {
            var entries = new LinkedHashMap<String, Yaml>();
            var lines = new LinkedHashMap<String, Integer>();
            for (var tuple : mapping.getValue()) {
                int at = tuple.getKeyNode()
                        .getStartMark()
                        .map(mark -> mark.getLine() + 1)
                        .orElse(line);
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    problems.add(file, at, "A key must be a plain word.");
                } else if (entries.containsKey(key.getValue())) {
                    problems.add(
                            file,
                            at,
                            "'" + key.getValue() + "' stands here twice; it was first on line "
                                    + lines.get(key.getValue()) + ".");
                } else {
                    entries.put(key.getValue(), node(tuple.getValueNode()));
                    lines.put(key.getValue(), at);
                }
            }
            return new Entries(
                    file,
                    line,
                    java.util.Collections.unmodifiableMap(entries),
                    java.util.Collections.unmodifiableMap(lines));
        }
    }
}
