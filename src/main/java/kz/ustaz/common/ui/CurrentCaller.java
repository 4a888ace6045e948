package kz.ustaz.common.ui;

import kz.ustaz.common.Caller;

/** Who is signed in on this screen. Answered by the room of accounts. */
public interface CurrentCaller {

    /** @throws kz.ustaz.common.NotAllowed if nobody is signed in */
    Caller get();
}
