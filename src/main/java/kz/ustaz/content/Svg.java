package kz.ustaz.content;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.ustaz.common.source.Problems;

/**
 * Reads a drawing and writes it again with nothing but what {@link SvgWords} allows, so that it may stand inside a page.
 * Read by StAX without document types and entities: a parser that resolves them gives out files of the server.
 */
final class Svg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int DEPTH = 40;
    private static final int ELEMENTS = 20_000;
    /** About as many corners as a line has; a mark in the middle is drawn at each. */
    private static final int MARKS_ON_A_LINE = 100;

    private static final Pattern REFERENCE = Pattern.compile("url\\(#([A-Za-z_][\\w.-]*)\\)");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w.-]{0,79}");

    private final String path;
    private final String prefix;
    private final String alt;
    private final Problems problems;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private final SvgWeight weight = new SvgWeight(ELEMENTS);
    private int line;

    private Svg(String path, String prefix, String alt, Problems problems) {
        this.path = path;
        this.prefix = prefix;
        this.alt = alt;
        this.problems = problems;
    }

    /**
     * @param prefix put before every id, and before every reference to one
     * @param alt what the drawing says to who cannot see it; replaces its own title for screen readers
     * @return markup for inside a page; empty when the file cannot be read
     */
    static String read(String path, byte[] bytes, String prefix, String alt, Problems problems) {
        var svg = new Svg(path, prefix, alt, problems);
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            svg.read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8"));
            return svg.out.toString();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? svg.line : e.getLocation().getLineNumber();
            problems.add(path, Math.max(line, 1), "This is not well-formed XML.");
            return "";
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            line = reader.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEPTH || ++elements > ELEMENTS) {
                        wrong("The drawing has more than " + ELEMENTS + " elements or " + DEPTH + " levels.");
                        return;
                    }
                    if (depth == 1 && !reader.getLocalName().equals("svg")) {
                        wrong("The drawing must be an svg element.");
                        return;
                    }
                    start(reader, depth == 1);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    weight.end();
                    out.append("</").append(reader.getLocalName()).append('>');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    out.append(Markup.escaped(reader.getText()));
                case XMLStreamConstants.DTD -> wrong("A document type (<!DOCTYPE …>) is not allowed.");
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                    wrong("Entities are not allowed: write the character.");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    wrong("Processing instructions (<?…?>) are not allowed.");
                default -> {
                    // comments and spaces do nothing
                }
            }
        }
        weight.tooMuch()
                .ifPresent(use -> problems.add(
                        path,
                        use.line(),
                        use.inItself()
                                ? "'#" + use.id() + "' is used by what it draws itself."
                                : "With all that it uses, as '#" + use.id() + "', the drawing has more than " + ELEMENTS
                                        + " elements."));
    }

    private void start(XMLStreamReader reader, boolean root) {
        String name = reader.getLocalName();
        if (!SVG.equals(reader.getNamespaceURI())) {
            wrong("<" + name + "> does not belong to SVG (xmlns=\"" + SVG + "\").");
        } else if (!SvgWords.ELEMENTS.contains(name)) {
            problems.near(path, line, "<" + name + "> is not allowed in a drawing.", name, SvgWords.ELEMENTS);
        }
        out.append('<').append(name);
        weight.begin(Optional.ofNullable(reader.getAttributeValue(null, "id")).orElse(""));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(
                    root,
                    reader.getAttributeNamespace(i),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
        if (root && !alt.isEmpty()) {
            write("role", "img");
            write("aria-label", alt);
        }
        out.append('>');
    }

    private void attribute(boolean root, String namespace, String name, String value) {
        boolean plain = namespace == null || namespace.isEmpty();
        if (plain && name.equals("id")) {
            if (!ID.matcher(value).matches() || !ids.add(value)) {
                wrong("The id '" + value + "' stands here twice, or is none.");
            }
            write("id", prefix + value);
        } else if (name.equals("href") && (plain || XLINK.equals(namespace))) {
            if (!value.startsWith("#")) {
                wrong("A link leads outside the drawing: href=\"" + value + "\".");
            } else {
                weight.uses(value.substring(1), line, 1);
                write("href", "#" + prefix + value.substring(1));
            }
        } else if (plain && (name.equals("aria-labelledby") || name.equals("aria-describedby"))) {
            if (!root) {
                write(name, prefix + value.strip().replaceAll("\\s+", " " + Matcher.quoteReplacement(prefix)));
            }
        } else if (plain && SvgWords.ATTRIBUTES.contains(name)) {
            if (!root || !name.equals("role")) {
                write(name, references(name, value));
            }
        } else if (name.toLowerCase(java.util.Locale.ROOT).startsWith("on")) {
            wrong("An event attribute is a script and not allowed: " + name + ".");
        } else if (!XMLConstants.XML_NS_URI.equals(namespace)) {
            problems.near(
                    path, line, "The attribute '" + name + "' is not allowed in a drawing.", name, SvgWords.ATTRIBUTES);
        }
    }

    /** A value that names a gradient or an arrowhead may name only one of the drawing itself. */
    private String references(String name, String value) {
        String rest = REFERENCE.matcher(value).replaceAll("");
        if (rest.toLowerCase(java.util.Locale.ROOT).contains("url") || rest.contains("\\")) {
            wrong("A link leads outside the drawing: " + name + "=\"" + value + "\".");
            return "none";
        }
        long often = name.equals("marker-mid") ? MARKS_ON_A_LINE : 1;
        REFERENCE.matcher(value).results().forEach(found -> weight.uses(found.group(1), line, often));
        return REFERENCE.matcher(value).replaceAll("url(#" + Matcher.quoteReplacement(prefix) + "$1)");
    }

    private void write(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Markup.escaped(value)).append('"');
    }

    private void wrong(String reason) {
        problems.add(path, line, reason);
    }
}
