package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;

/** The check's lines of files become places in a draft. */
final class Flaws {

    private static final String ITEMS = "items";

    /** The check knows no line for what is not there. */
    private static final Pattern MISSING = Pattern.compile("The texts of item '([^']+)' are missing\\.");

    /** Keys down to a line of a file. */
    private record Place(int line, List<String> keys) {}

    private final Map<String, String> written;

    /** @param written the draft's files, text by path */
    Flaws(Map<String, String> written) {
        this.written = written;
    }

    /** Those of the problems that lie in the draft's files. */
    List<Flaw> of(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> written.containsKey(problem.file()))
                .map(this::flaw)
                .distinct()
                .toList();
    }

    private Flaw flaw(Problem problem) {
        var missing = MISSING.matcher(problem.reason());
        String path = problem.file();
        var steps = path.split("/", -1);
        String language = steps.length == 4 ? steps[1] : "";
        if (missing.matches()) {
            return new Flaw(missing.group(1), language, List.of("text"), problem.reason());
        }
        var keys = Yaml.read(path, written.getOrDefault(path, ""), new Problems()).stream()
                .flatMap(root -> places(root, List.of()))
                .filter(place -> place.line() <= problem.line())
                .max(Comparator.<Place>comparingInt(Place::line)
                        .thenComparing(place -> place.keys().size(), Comparator.reverseOrder()))
                .map(Place::keys)
                .orElse(List.of());
        return keys.size() > 1 && keys.getFirst().equals(ITEMS)
                ? new Flaw(keys.get(1), language, keys.subList(2, keys.size()), problem.reason())
                : new Flaw("", language, keys, problem.reason());
    }

    /** Every key with its line. An entry of a list goes by its id. */
    private static Stream<Place> places(Yaml node, List<String> above) {
        return switch (node) {
            case Yaml.Text text -> Stream.empty();
            case Yaml.Items list ->
                list.items().stream().flatMap(item -> {
                    var keys = item instanceof Yaml.Entries map && map.entries().get("id") instanceof Yaml.Text id
                            ? with(above, id.value())
                            : above;
                    return Stream.concat(Stream.of(new Place(item.line(), keys)), places(item, keys));
                });
            case Yaml.Entries map ->
                map.entries().entrySet().stream().flatMap(entry -> {
                    var keys = with(above, entry.getKey());
                    int line = map.lines().getOrDefault(entry.getKey(), map.line());
                    return Stream.concat(Stream.of(new Place(line, keys)), places(entry.getValue(), keys));
                });
        };
    }

    private static List<String> with(List<String> keys, String key) {
        var longer = new ArrayList<>(keys);
        longer.add(key);
        return List.copyOf(longer);
    }
}
