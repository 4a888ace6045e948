package kz.ustaz.common.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes values as the course's files have them. The layout follows from the values alone: the same values are the same
 * bytes, and a changed text changes its own lines and no others.
 */
public final class YamlWriter {

    /** A line is broken at the first space after so many columns. */
    private static final int WIDTH = 130;

    /** A longer text has lines of its own. */
    private static final int LONG = 100;

    /** Values that may stand beside each other on a line. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._/-]{1,60}");

    /** What could be read as something else than this text when it stands without quotes. */
    private static final Pattern NEEDS_QUOTES = Pattern.compile(
            "^$|^[\\s\\-?:,\\[\\]{}#&*!|>'\"%@`~]|:(\\s|$)|\\s#|\\s$|[\\p{Cntrl}\u0085\u2028\u2029\ufeff]");

    /** Text with lines that the block forms keep as they are. */
    private static final Pattern CLEAN_LINES = Pattern.compile("[^\\p{Cntrl}\u0085\u2028\u2029\ufeff]*");

    private final List<Event> events = new ArrayList<>();

    private YamlWriter() {}

    /** One document, ending with a line break. */
    public static String write(Yaml.Entries root) {
        var writer = new YamlWriter();
        writer.events.add(new StreamStartEvent());
        writer.events.add(new DocumentStartEvent(false, Optional.empty(), java.util.Map.of()));
        writer.mapping(root, FlowStyle.BLOCK);
        writer.events.add(new DocumentEndEvent(false));
        writer.events.add(new StreamEndEvent());
        var settings = DumpSettings.builder()
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(WIDTH)
                .setBestLineBreak("\n")
                .build();
        return new Present(settings).emitToString(writer.events.iterator());
    }

    private void write(Yaml node, boolean inList) {
        switch (node) {
            case Yaml.Text text -> scalar(text.value());
            case Yaml.Items list -> list(list);
            case Yaml.Entries map -> mapping(map, inList && hasWords(map) ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
    }

    private void mapping(Yaml.Entries map, FlowStyle style) {
        var flow = map.entries().isEmpty() ? FlowStyle.FLOW : style;
        events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, flow));
        map.entries().forEach((key, value) -> {
            scalar(key);
            write(value, false);
        });
        events.add(new MappingEndEvent());
    }

    private void list(Yaml.Items list) {
        boolean words = list.items().stream().allMatch(YamlWriter::isWord);
        events.add(new SequenceStartEvent(
                Optional.empty(), Optional.empty(), true, words ? FlowStyle.FLOW : FlowStyle.BLOCK));
        list.items().forEach(item -> write(item, true));
        events.add(new SequenceEndEvent());
    }

    private void scalar(String text) {
        events.add(
                new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), text, style(text)));
    }

    private static ScalarStyle style(String text) {
        if (text.indexOf('\n') >= 0) {
            return isClean(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.length() > LONG && isClean(text) && !text.contains("  ")) {
            return ScalarStyle.FOLDED;
        }
        return NEEDS_QUOTES.matcher(text).find() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
    }

    /** Whether all lines can stand in a block without being read differently: none begins or ends with white space. */
    private static boolean isClean(String text) {
        return text.equals(text.strip())
                && text.lines()
                        .allMatch(line -> CLEAN_LINES.matcher(line).matches()
                                && (line.isEmpty() || (!line.isBlank() && line.equals(line.stripTrailing()))));
    }

    private static boolean hasWords(Yaml.Entries map) {
        return map.entries().values().stream().allMatch(YamlWriter::isWord);
    }

    private static boolean isWord(Yaml node) {
        return node instanceof Yaml.Text text && WORD.matcher(text.value()).matches();
    }
}
