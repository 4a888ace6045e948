package kz.ustaz.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.source.YamlWriter;

/**
 * A YAML file with some of its texts changed. Only the lines of what is changed are written anew, so that whoever takes the
 * file back sees what was corrected and nothing else; where that cannot be, the file is written anew as a whole.
 */
final class MendedYaml {

    private final String path;
    private final Yaml.Entries wanted;

    private MendedYaml(String path, Yaml.Entries wanted) {
        this.path = path;
        this.wanted = wanted;
    }

    /** @param text that can be read @param wanted its values, some of them changed */
    static String of(String path, String text, Yaml.Entries wanted) {
        return new MendedYaml(path, wanted).mended(text);
    }

    private String mended(String text) {
        String now = text;
        for (var left = differing(now); !left.isEmpty(); left = differing(now)) {
            var next = nearer(now, left);
            if (next.isEmpty()) {
                return YamlWriter.write(wanted);
            }
            now = next.get();
        }
        return now;
    }

    /** With one value written anew; or the value around it, where it shares its line with others. */
    private Optional<String> nearer(String now, List<List<String>> left) {
        var keys = left.getFirst();
        for (int depth = keys.size(); depth > 0; depth--) {
            String tried = spliced(now, keys.subList(0, depth));
            var after = differing(tried);
            if (after.size() < left.size() && left.containsAll(after)) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }

    private String spliced(String now, List<String> keys) {
        String key = keys.getLast();
        var before = keys.subList(0, keys.size() - 1);
        var lines = now.lines().toList();
        int first = at(read(now).orElse(wanted), before).lines().getOrDefault(key, 1);
        var value = Optional.ofNullable(at(wanted, before).entries().get(key)).orElseThrow();
        String margin = " ".repeat(Excerpt.margin(lines.get(first - 1)));
        var all = new ArrayList<>(lines.subList(0, first - 1));
        YamlWriter.write(new Yaml.Entries(path, 0, Map.of(key, value), Map.of()))
                .lines()
                .map(line -> line.isEmpty() ? line : margin + line)
                .forEach(all::add);
        all.addAll(lines.subList(Excerpt.end(lines, first), lines.size()));
        return String.join("\n", all) + "\n";
    }

    private static Yaml.Entries at(Yaml.Entries root, List<String> keys) {
        var map = root;
        for (String key : keys) {
            map = map.entries().get(key) instanceof Yaml.Entries inner ? inner : map;
        }
        return map;
    }

    /** The keys of each value that is not as wanted; of mappings with the same keys, what differs in them. */
    private List<List<String>> differing(String text) {
        var all = new ArrayList<List<String>>();
        read(text).ifPresentOrElse(root -> differing(root, wanted, List.of(), all), () -> all.add(List.of()));
        return all;
    }

    private static void differing(Yaml now, Yaml wanted, List<String> keys, List<List<String>> all) {
        if (now instanceof Yaml.Entries map
                && wanted instanceof Yaml.Entries other
                && map.entries().keySet().equals(other.entries().keySet())) {
            map.entries().forEach((key, value) -> {
                var inner = new ArrayList<>(keys);
                inner.add(key);
                Optional.ofNullable(other.entries().get(key)).ifPresent(right -> differing(value, right, inner, all));
            });
        } else if (!Yaml.canonical(now).equals(Yaml.canonical(wanted))) {
            all.add(keys);
        }
    }

    private Optional<Yaml.Entries> read(String text) {
        var problems = new Problems();
        return Yaml.read(path, text, problems).filter(_ -> problems.isEmpty());
    }
}
