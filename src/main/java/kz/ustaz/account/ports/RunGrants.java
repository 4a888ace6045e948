package kz.ustaz.account.ports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;

/**
 * Roles in one run. What a run is, another room knows; who may do what in it is kept here. All methods but {@link #open}
 * throw {@link kz.ustaz.common.NotAllowed} unless the caller leads the run or administers the whole installation, as which
 * unit a run belongs to is not known here.
 */
public interface RunGrants {

    /** Those that a lead gives and takes in his run; never his own, and never that of who watches him. */
    Set<Role> OF_A_LEAD = Set.of(Role.ASSISTANT, Role.MARKER, Role.OBSERVER);

    /** What holds now, the oldest first. One query beside that for the right. */
    List<Held> list(Caller caller, UUID run);

    /**
     * Audited. Done also if he has it already.
     *
     * @throws kz.ustaz.common.NotFound if there is no such person
     * @throws kz.ustaz.common.NotAllowed also if a lead gives another role than {@link #OF_A_LEAD}
     * @throws IllegalArgumentException if that role is not given in a run
     */
    void grant(Caller caller, UUID run, PersonId person, Role role);

    /**
     * Audited. Done also if it was revoked already.
     *
     * @throws kz.ustaz.common.NotFound for a grant that does not exist, for one of another run, and for one that the caller
     *     could not give, alike
     */
    void revoke(Caller caller, UUID run, UUID grant);

    /**
     * Whoever opens a run leads it, audited. Who may open one, the room that asks sees to.
     *
     * @throws kz.ustaz.common.NotAllowed if there is no such run, or somebody has a role in it already
     */
    void open(Caller caller, UUID run);

    /** @param id of the grant */
    record Held(UUID id, PersonId person, Role role, Instant since) {}
}
