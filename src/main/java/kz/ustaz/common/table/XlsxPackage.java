package kz.ustaz.common.table;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The parts of a workbook and how they refer to each other. What is unpacked is counted, whatever the file says of it. */
final class XlsxPackage {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_UNPACKED = 50_000_000;

    private final ZipFile zip;
    private long unpacked;

    XlsxPackage(ZipFile zip) throws UnreadableTable {
        if (zip.size() > MOST_ENTRIES) {
            throw new UnreadableTable("common.table.refused.unpacked");
        }
        this.zip = zip;
    }

    XlsxPart open(String part) throws UnreadableTable, IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw XlsxSource.broken();
        }
        return new XlsxPart(zip.getInputStream(entry), entry.getCompressedSize(), this);
    }

    /** @throws UnpackedTooMuch if all together is too much */
    void unpacked(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw new UnpackedTooMuch();
        }
    }

    /** @param from a part, or nothing for the whole @param type how the relation's type ends */
    Optional<String> related(String from, String type) throws UnreadableTable, IOException, XMLStreamException {
        return find(from, xml -> xml.value("Type").endsWith(type));
    }

    String byId(String from, String id) throws UnreadableTable, IOException, XMLStreamException {
        return find(from, xml -> xml.value("Id").equals(id)).orElseThrow(XlsxSource::broken);
    }

    private Optional<String> find(String from, Predicate<XlsxPart> fits)
            throws UnreadableTable, IOException, XMLStreamException {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        try (var xml = open(folder + "_rels/" + from.substring(folder.length()) + ".rels")) {
            while (xml.next()) {
                if (xml.begins("Relationship") && fits.test(xml)) {
                    return Optional.of(path(folder, xml.value("Target")));
                }
            }
        }
        return Optional.empty();
    }

    private static String path(String folder, String target) throws UnreadableTable {
        String path = URI.create("/" + folder).resolve(target).getPath();
        if (path == null || path.isEmpty()) {
            throw XlsxSource.broken();
        }
        return path.substring(1);
    }

    /** Comes through the reader of XML, which knows no other way to be stopped. */
    static final class UnpackedTooMuch extends RuntimeException {}
}
