package kz.ustaz.common;

/** The caller has no grant for this. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String what) {
        super(what);
    }
}
