package kz.ustaz.storage;

/**
 * Secrets of this installation that stand beside its database and not in it: in {@code keys} of the data folder, which
 * backups carry. Where several nodes share a database, each has the same files.
 */
public interface KeyFiles {

    int BYTES = 32;

    /**
     * {@value #BYTES} random bytes, made when they are first asked for, and the same from then on.
     *
     * @param name lower-case letters and hyphens
     * @throws IllegalStateException if the file holds anything else
     */
    byte[] secret(String name);
}
