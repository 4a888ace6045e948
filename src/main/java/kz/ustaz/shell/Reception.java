package kz.ustaz.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ustaz.account.Inbox;
import kz.ustaz.account.OwnAccount;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.OnDevice;
import org.springframework.stereotype.Service;

/** The frame's own desk: greets whoever is signed in. */
@Service
public class Reception {

    private final CurrentCaller current;
    private final Names names;
    private final OwnAccount account;
    private final Inbox inbox;

    Reception(CurrentCaller current, Names names, OwnAccount account, Inbox inbox) {
        this.current = current;
        this.names = names;
        this.account = account;
        this.inbox = inbox;
    }

    /** Nobody on the pages before sign-in. */
    public Optional<Visitor> visitor() {
        Caller caller;
        try {
            caller = current.get();
        } catch (NotAllowed nobody) {
            return Optional.empty();
        }
        var known = names.of(List.of(caller.person())).get(caller.person());
        return Optional.of(
                new Visitor(known == null ? "" : known.cyrillic(), resetAt(caller), OnDevice.nameOf(caller.person())));
    }

    /** How many notices he has not read; none before sign-in. One query. */
    public int unread() {
        try {
            return inbox.unread(current.get());
        } catch (NotAllowed nobodyOrDeactivated) {
            return 0;
        }
    }

    /** He has seen that somebody else reset his password. */
    public void dismissReset() {
        account.dismissReset(current.get());
    }

    /** The frame stands around the pages of the deactivated too, for as long as it takes to show him out. */
    private Optional<Instant> resetAt(Caller caller) {
        try {
            return account.resetAt(caller);
        } catch (NotAllowed deactivated) {
            return Optional.empty();
        }
    }
}
