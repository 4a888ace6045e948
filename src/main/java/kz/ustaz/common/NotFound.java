package kz.ustaz.common;

/**
 * What was asked for does not exist, or is not the caller's: the same answer for both, so that an id tells nothing.
 */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
