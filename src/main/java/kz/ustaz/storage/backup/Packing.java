package kz.ustaz.storage.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one backup into a new file, the manifest last, and has it on the disk when it returns. */
final class Packing {

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    private Packing(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        // those who save come first: it shall cost little of the machine
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Where the bytes go. A test has a disk that becomes full. */
    interface Disk {
        OutputStream onto(FileChannel file);
    }

    static final Disk REAL = Channels::newOutputStream;

    /** What an entry holds. @return how many rows */
    private interface Content {
        long into(OutputStream out) throws IOException, SQLException;
    }

    /** @param keys files of the data folder that are kept too */
    static void pack(Path file, Snapshot snapshot, List<Path> keys, String product, Instant at, Disk disk)
            throws IOException, SQLException {
        try (var channel = Private.newFile(file)) {
            var packing = new Packing(disk.onto(channel));
            for (Table table : snapshot.tables()) {
                packing.entry(EntryName.of(table), out -> snapshot.copy(table, out));
            }
            for (Path key : keys) {
                packing.entry(EntryName.ofKey(key), out -> {
                    Files.copy(key, out);
                    return 0;
                });
            }
            packing.end(new Manifest(
                    Manifest.FORMAT,
                    product,
                    at,
                    snapshot.database(),
                    snapshot.edition(),
                    snapshot.schema(),
                    packing.entries));
            channel.force(true);
        }
    }

    private void entry(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var counting = new Counting(zip);
        var hashing = new DigestOutputStream(counting, Hashing.begin());
        long rows = content.into(hashing);
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, rows, counting.bytes, Hashing.end(hashing.getMessageDigest())));
    }

    private void end(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.written());
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static final class Counting extends OutputStream {

        private final OutputStream out;
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
