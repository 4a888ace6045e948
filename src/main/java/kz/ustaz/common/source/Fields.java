package kz.ustaz.common.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one mapping. What is missing or wrong is reported with its line and answered with a harmless value,
 * so that reading goes on and the author sees every error at once. {@link #done()} reports keys that nobody asked for.
 * Longer than most, as it has one method for each form that a value may take.
 */
public final class Fields {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final Yaml.Entries node;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    public Fields(Yaml.Entries node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /** An empty mapping at a place, for a part that is missing. */
    public static Fields none(String file, int line, Problems problems) {
        return new Fields(new Yaml.Entries(file, line, Map.of(), Map.of()), problems);
    }

    public String file() {
        return node.file();
    }

    public int line() {
        return node.line();
    }

    public Problems problems() {
        return problems;
    }

    public Yaml.Entries node() {
        return node;
    }

    /** The keys as they stand. */
    public Set<String> keys() {
        return node.entries().keySet();
    }

    public boolean has(String key) {
        asked.add(key);
        return node.entries().containsKey(key);
    }

    /** The line of a key, or of the mapping where the key is missing. */
    public int lineOf(String key) {
        return node.lines().getOrDefault(key, node.line());
    }

    /** Reports something about one key. */
    public void wrong(String key, String reason) {
        problems.add(file(), lineOf(key), reason);
    }

    /** A text that must be there and not blank; empty when it is not. */
    public String text(String key) {
        String found = textOr(key, "");
        if (found.isBlank()) {
            wrong(key, "'" + key + "' is missing or empty.");
        }
        return found;
    }

    public String textOr(String key, String otherwise) {
        return switch (value(key)) {
            case null -> otherwise;
            case Yaml.Text text -> text.value().strip();
            default -> {
                wrong(key, "'" + key + "' must be a text.");
                yield otherwise;
            }
        };
    }

    /** An id that must be there; empty when it is not, or not of the form of an id. */
    public String id(String key) {
        String found = text(key);
        return found.isEmpty() || checkId(found, lineOf(key)) ? found : "";
    }

    /** Whether a word has the form of an id; reported where not. */
    public boolean checkId(String word, int line) {
        boolean good = ID.matcher(word).matches();
        if (!good) {
            problems.add(
                    file(),
                    line,
                    "'" + word + "' is no id: use a–z, 0–9 and hyphens, at most 60, beginning with a letter or digit.");
        }
        return good;
    }

    /** One of the words; the first when it is missing without {@code required} or is none of them. */
    public String oneOf(String key, List<String> words, boolean required) {
        String found = required ? text(key) : textOr(key, words.getFirst());
        if (words.contains(found)) {
            return found;
        }
        if (!found.isEmpty()) {
            problems.unknown(file(), lineOf(key), key, found, words);
        }
        return words.getFirst();
    }

    /** A whole number within limits that must be there. */
    public int whole(String key, int least, int most) {
        if (!has(key)) {
            wrong(key, "'" + key + "' is missing: a whole number from " + least + " to " + most + ".");
            return least;
        }
        return wholeOr(key, least, most, least);
    }

    public int wholeOr(String key, int least, int most, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String found = textOr(key, "");
        if (found.matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(found);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(key, "'" + key + "' must be a whole number from " + least + " to " + most + ", not '" + found + "'.");
        return otherwise;
    }

    /** A decimal number with a point that must be there. */
    public BigDecimal number(String key) {
        if (!has(key)) {
            wrong(key, "'" + key + "' is missing: a number such as 7.5.");
        }
        return numberOr(key, BigDecimal.ZERO);
    }

    public BigDecimal numberOr(String key, BigDecimal otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String found = textOr(key, "");
        if (NUMBER.matcher(found).matches()) {
            return new BigDecimal(found);
        }
        wrong(key, "'" + key + "' must be a number such as 7.5, not '" + found + "'.");
        return otherwise;
    }

    public boolean flagOr(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String found = textOr(key, "");
        if (found.equals("true") || found.equals("false")) {
            return found.equals("true");
        }
        wrong(key, "'" + key + "' must be true or false, not '" + found + "'.");
        return otherwise;
    }

    /** A list of words, each with its line; empty when the key is missing. */
    public List<Yaml.Text> words(String key) {
        var words = new ArrayList<Yaml.Text>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Text text && !text.value().isBlank()) {
                words.add(text);
            } else {
                problems.add(file(), item.line(), "'" + key + "' must be a list of words.");
            }
        }
        return words;
    }

    /** A list of mappings; empty when the key is missing. Each is given to the reader and then closed. */
    public void each(String key, Consumer<Fields> reader) {
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Entries entries) {
                var fields = new Fields(entries, problems);
                reader.accept(fields);
                fields.done();
            } else {
                problems.add(file(), item.line(), "Each of '" + key + "' must be a mapping with keys.");
            }
        }
    }

    private List<Yaml> items(String key) {
        return switch (value(key)) {
            case null -> List.of();
            case Yaml.Items list -> list.items();
            default -> {
                wrong(key, "'" + key + "' must be a list.");
                yield List.of();
            }
        };
    }

    /** A mapping under a key. The caller closes it. */
    public Optional<Fields> fields(String key) {
        return switch (value(key)) {
            case null -> Optional.empty();
            case Yaml.Entries entries -> Optional.of(new Fields(entries, problems));
            default -> {
                wrong(key, "'" + key + "' must be a mapping with keys.");
                yield Optional.empty();
            }
        };
    }

    /** A mapping of words to texts, in order; empty when the key is missing. */
    public Map<String, Yaml.Text> textsByKey(String key) {
        var texts = new LinkedHashMap<String, Yaml.Text>();
        fields(key)
                .ifPresent(inner -> inner.node.entries().forEach((name, value) -> {
                    if (value instanceof Yaml.Text text && !text.value().isBlank()) {
                        texts.put(name, text);
                    } else {
                        inner.wrong(name, "'" + name + "' must be a text.");
                    }
                }));
        return texts;
    }

    /** Whatever stands under a key. */
    public @Nullable Yaml value(String key) {
        asked.add(key);
        return node.entries().get(key);
    }

    /** Reports every key that was not asked for, with the nearest one that was. */
    public void done() {
        for (String key : keys()) {
            if (!asked.contains(key)) {
                problems.unknown(file(), lineOf(key), "key", key, asked);
            }
        }
    }
}
