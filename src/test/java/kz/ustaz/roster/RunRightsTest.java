package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunRightsTest {

    private final RunId id = new RunId(new UUID(0, 7));
    private final Caller caller = new Caller(new PersonId(new UUID(0, 9)));
    private final Rights rights = mock(Rights.class);
    private final StoredRuns runs = mock(StoredRuns.class);
    private final StoredRun run = mock(StoredRun.class);
    private final RunRights own = new RunRights(runs, rights);

    RunRightsTest() {
        when(runs.findById(id.value())).thenReturn(Optional.of(run));
    }

    private void holds(Role role) {
        Scope scope = role == Role.ADMINISTRATOR ? new Scope.Installation() : new Scope.Run(id.value());
        when(rights.has(caller, role, scope)).thenReturn(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "ASSISTANT", "ADMINISTRATOR"})
    void whoTeachesInARunHasIt(Role role) {
        holds(role);
        assertThat(own.taught(caller, id)).isSameAs(run);
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVER", "MARKER", "SUPERVISOR", "AUTHOR", "REVIEWER"})
    void forOthersItDoesNotExist(Role role) {
        holds(role);
        assertThatThrownBy(() -> own.taught(caller, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        holds(Role.LEAD);
        when(runs.findById(id.value())).thenReturn(Optional.empty());
        assertThatThrownBy(() -> own.taught(caller, id)).isInstanceOf(NotFound.class);
    }
}
