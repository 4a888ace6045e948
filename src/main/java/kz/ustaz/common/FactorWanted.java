package kz.ustaz.common;

/** The caller has to give his second factor again before this is done, as he gave it too long ago. */
public class FactorWanted extends RuntimeException {

    public FactorWanted() {
        super("the second factor was given too long ago");
    }
}
