package kz.ustaz.common.source;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Looks at each part of a file before a value is built of it: building deep ones calls itself and would run out of stack,
 * and what is named once and repeated often would be read as often.
 */
final class GuardedParser implements Parser {

    private final Parser parser;
    private final int deepest;
    private int depth;

    GuardedParser(LoadSettings settings, String text, int deepest) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.deepest = deepest;
    }

    /** What is wrong with a file that could be read and is not. */
    static final class Danger extends YamlEngineException {

        private static final long serialVersionUID = 1;
        private final int line;
        private final String reason;

        Danger(int line, String reason) {
            super(reason);
            this.line = line;
            this.reason = reason;
        }

        int line() {
            return line;
        }

        String reason() {
            return reason;
        }
    }

    @Override
    public boolean checkEvent(Event.ID kind) {
        return parser.checkEvent(kind);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    /** @throws Danger for an anchor, an alias or a value nested too deep */
    @Override
    public Event next() {
        Event event = parser.next();
        depth += switch (event.getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
        };
        if (depth > deepest) {
            throw new Danger(line(event), "Values are nested deeper than " + deepest + " levels.");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Danger(line(event), "Anchors and aliases are not used here: write the value out.");
        }
        return event;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
