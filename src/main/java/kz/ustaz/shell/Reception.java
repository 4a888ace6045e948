package kz.ustaz.shell;

import java.util.List;
import java.util.Optional;
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

    Reception(CurrentCaller current, Names names) {
        this.current = current;
        this.names = names;
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
        return Optional.of(new Visitor(known == null ? "" : known.cyrillic(), OnDevice.nameOf(caller.person())));
    }
}
