package kz.ustaz.storage.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Gives no more than it should, and knows afterwards what it gave. */
final class Measured extends FilterInputStream {

    private final long most;
    private final MessageDigest digest = Hashing.begin();
    private long count;
    private long lines;

    Measured(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (count == most) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, most - count));
        if (read > 0) {
            count += read;
            digest.update(into, from, read);
            for (int i = from; i < from + read; i++) {
                lines += into[i] == '\n' ? 1 : 0;
            }
        }
        return read;
    }

    /** Skipped bytes are measured too. */
    @Override
    public long skip(long bytes) throws IOException {
        byte[] passed = new byte[(int) Math.min(bytes, 1 << 16)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long count() {
        return count;
    }

    long lines() {
        return lines;
    }

    /** Whether there is no more than it should give. */
    boolean isAtEnd() throws IOException {
        return count == most && in.read() < 0;
    }

    /** Once. */
    String sha256() {
        return Hashing.end(digest);
    }
}
