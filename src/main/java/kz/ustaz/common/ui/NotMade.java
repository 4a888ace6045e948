package kz.ustaz.common.ui;

/** A file was not made, for a reason that its reader can do something about. */
public class NotMade extends RuntimeException {

    private final String key;

    /** @param key of the reason's text, which has no gaps */
    public NotMade(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
