package kz.ustaz.content;

/** An edition's name: the SHA-256 of all its files, 64 lower-case hexadecimal digits. */
public record EditionId(String hash) {

    /** @throws IllegalArgumentException if it is no such hash */
    public EditionId {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an edition's hash has 64 hexadecimal digits");
        }
    }

    /** Enough to tell editions apart by eye. */
    public String brief() {
        return hash.substring(0, 10);
    }
}
