package kz.ustaz.assessment;

/**
 * An attempt's time went by while the server was away for long, and its lead has not yet decided what becomes of it. What is
 * sent meanwhile is neither taken nor refused: the device keeps it.
 */
public class Undecided extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undecided() {
        super("a person decides about this attempt");
    }
}
