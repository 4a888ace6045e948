package kz.ustaz.content.ports;

import kz.ustaz.common.Caller;

/** Answered by a room that keeps pictures which no edition has yet. */
public interface UnpublishedPictures {

    /** Whether this person may see such a picture. @param extension of the path that it is to have */
    boolean shows(Caller caller, String hash, String extension);
}
