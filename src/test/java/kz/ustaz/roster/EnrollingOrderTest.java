package kz.ustaz.roster;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class EnrollingOrderTest {

    @Test
    void theAuditWhichEverybodyWaitsForIsWrittenWhenAllElseIsDone() {
        var run = new Run(
                new RunId(new UUID(1, 1)),
                "Autumn",
                new EditionId("a".repeat(64)),
                new UUID(7, 7),
                ZoneId.of("Asia/Almaty"),
                "en",
                LocalDate.EPOCH);
        var details = new RunDetails(
                "Autumn", "", LocalDate.EPOCH, LocalDate.EPOCH, ZoneId.of("Asia/Almaty"), OptionalInt.empty());
        var runs = mock(StoredRuns.class);
        when(runs.lockById(any())).thenReturn(Optional.of(new StoredRun(run, details, Instant.EPOCH)));
        var enrolments = mock(StoredEnrolments.class);
        when(enrolments.save(any())).then(call -> call.getArgument(0));
        var names = mock(Names.class);
        when(names.activeIn(any())).thenReturn(List.of(new PersonId(new UUID(0, 1)), new PersonId(new UUID(0, 2))));
        var audit = mock(Audit.class);
        var told = mock(ApplicationEventPublisher.class);
        var rights = mock(Rights.class);
        when(rights.has(any(), eq(Role.ADMINISTRATOR), any())).thenReturn(true);
        var waitings = mock(StoredWaitings.class);
        var steps = mock(StoredSteps.class);
        Ids ids = UUID::randomUUID;
        var clock = Clock.systemUTC();
        var desk = new Runs(
                runs,
                new RunRights(runs, rights),
                new Rolls(enrolments, waitings, steps, names),
                new Registrar(enrolments, waitings, steps, told, ids, clock),
                new RunNotices(mock(Notices.class), enrolments, mock(RunStaff.class), clock),
                mock(Editions.class),
                mock(Units.class),
                names,
                mock(Reaches.class),
                audit,
                ids,
                clock);

        desk.enrolUnit(new Caller(new PersonId(new UUID(0, 9))), run.id(), new UUID(7, 7));

        var order = inOrder(told, names, audit);
        order.verify(told, times(2)).publishEvent(any(Enrolled.class));
        order.verify(names).of(any());
        order.verify(audit, times(2)).record(any(), eq("run.enrol"), any(), any());
        order.verifyNoMoreInteractions();
        verify(audit, times(2)).record(any(), any(), any(), any());
    }
}
