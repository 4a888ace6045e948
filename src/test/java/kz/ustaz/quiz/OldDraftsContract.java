package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.Fact;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.common.PersonId;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for drafts that nobody touches. */
abstract class OldDraftsContract {

    private static final Instant START = Instant.parse("2025-11-30T05:00:00Z");
    private static final PersonId FIRST = new PersonId(UUID.randomUUID());
    private static final PersonId LAST = new PersonId(UUID.randomUUID());

    private final TransactionTemplate transaction;
    private final Drafts drafts;
    private final Notices notices = mock(Notices.class);
    private final Audit audit = mock(Audit.class);
    private final String quiz = "d1-" + UUID.randomUUID();

    OldDraftsContract(Databases make) {
        var data = make.dataSource();
        transaction = new TransactionTemplate(new JdbcTransactionManager(data));
        drafts = new Drafts(JdbcClient.create(data));
    }

    private void draft() {
        drafts.add(new Drafts.Head(quiz, "day-1", 1, "", true));
        drafts.add(quiz, 0, Map.of(), FIRST, START.minus(Duration.ofDays(200)));
        drafts.add(quiz, 1, Map.of(), LAST, START);
    }

    @AfterEach
    void forget() {
        drafts.remove(quiz);
    }

    private void night(int day, String kept) {
        var old = new OldDrafts(
                drafts,
                new MockEnvironment().withProperty("ustaz.drafts.kept", kept),
                notices,
                audit,
                transaction,
                Clock.fixed(START.plus(Duration.ofDays(day)).plusSeconds(60), ZoneOffset.UTC));
        old.run();
    }

    @Test
    void whoTouchedItLastIsToldTwiceAndThenItGoes() {
        draft();
        for (int day = 330; day < 365; day++) {
            night(day, "");
        }
        var told = Notice.of("notice.draft", "authoring/" + quiz, Fact.of(quiz), Fact.of(LocalDate.of(2026, 11, 30)));
        verify(notices, times(2)).tellOnce(List.of(LAST), told);
        verify(audit, never()).recordSystem(any(), any(), any());
        assertThat(drafts.find(quiz)).isPresent();
        night(365, "0");
        assertThat(drafts.find(quiz)).isPresent();
        night(365, "");
        assertThat(drafts.find(quiz)).isEmpty();
        verify(audit).recordSystem("retention.draft", quiz, Map.of("days", "365"));
    }

    @Test
    void whatIsChangedStays() {
        draft();
        drafts.add(quiz, 2, Map.of(), LAST, START.plus(Duration.ofDays(364)));
        night(699, "");
        assertThat(drafts.find(quiz)).isPresent();
        verify(notices).tellOnce(any(), any());
    }
}
