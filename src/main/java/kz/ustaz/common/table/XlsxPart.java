package kz.ustaz.common.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read as XML that may neither declare nor fetch anything. */
final class XlsxPart implements AutoCloseable {

    private static final int DEEPEST = 50;

    private final InputStream bytes;
    private final XMLStreamReader xml;
    private final Set<String> seen = new HashSet<>();
    private int depth;

    /** @param packed its bytes in the file */
    XlsxPart(InputStream unpacked, long packed, XlsxPackage whole) throws XMLStreamException {
        bytes = new Counted(unpacked, packed, whole);
        xml = factory().createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Goes to the next beginning, end or text. @return whether there is one */
    boolean next() throws UnreadableTable, XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw XlsxSource.broken();
            default -> {
                // texts are taken where they are looked for
            }
        }
        if (depth > DEEPEST) {
            throw XlsxSource.broken();
        }
        return true;
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** Of an attribute, whatever its namespace; empty if it is not there. */
    String value(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * All texts to the end of the element at whose beginning we are, without how they are pronounced. One longer than a cell
     * may be is cut one character after that.
     *
     * @param in elements whose texts count
     */
    String text(String element, Set<String> in) throws UnreadableTable, XMLStreamException {
        var text = new StringBuilder();
        boolean counts = false;
        boolean spoken = false;
        seen.clear();
        while (next() && !ends(element)) {
            if (xml.isStartElement()) {
                seen.add(xml.getLocalName());
                spoken |= begins("rPh");
                counts = !spoken && in.contains(xml.getLocalName());
            } else if (xml.isEndElement()) {
                spoken &= !ends("rPh");
                counts = false;
            } else if (counts && (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA)) {
                int room = TableSource.LONGEST_CELL + 1 - text.length();
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return text.toString();
    }

    /** Whether the element whose text was asked for last holds such a one. */
    boolean saw(String element) {
        return seen.contains(element);
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        bytes.close();
    }

    private static final class Counted extends FilterInputStream {

        /** No sheet that a person made is packed so tightly. */
        private static final int TIGHTEST = 100;

        private static final int FREE = 1_000_000;

        private final long most;
        private final XlsxPackage whole;
        private long read;

        Counted(InputStream in, long packed, XlsxPackage whole) {
            super(in);
            this.most = Math.max(FREE, packed * TIGHTEST);
            this.whole = whole;
        }

        private int count(int bytes) {
            whole.unpacked(Math.max(bytes, 0));
            read += Math.max(bytes, 0);
            if (read > most) {
                throw new XlsxPackage.UnpackedTooMuch();
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            return count(super.read(to, from, length));
        }
    }
}
