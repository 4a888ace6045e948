package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.testing.CountingDataSource;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for notices; of the room only what reads and writes them. */
abstract class InboxContract {

    private static final Instant START = Instant.parse("2026-11-30T05:00:00Z");
    private static final AtomicLong LAST = new AtomicLong();
    private static final String RUN = "timetable?run=" + new UUID(0, 5);

    private final CountingDataSource data;
    private final JdbcTemplate sql;
    private final AccountRoom.TestClock clock = new AccountRoom.TestClock();
    private final NoticeBook book;
    private final NoticeBoard board;
    private final Inbox inbox;
    private final Rights rights = mock(Rights.class);
    private final Audit audit = mock(Audit.class);
    private final Caller aigul;
    private final Caller bota;

    InboxContract(Databases make) {
        data = make.dataSource();
        sql = new JdbcTemplate(data);
        // as the product's: they rise with time
        Ids ids = () -> new UUID(clock.millis() << 16 | 0x7000, LAST.incrementAndGet());
        book = new NoticeBook(sql, ids);
        board = new NoticeBoard(book, new Letters(sql), new MailSetting(new MockEnvironment()), clock);
        when(rights.isActive(any())).thenReturn(true);
        inbox = new Inbox(book, rights, clock);
        aigul = person();
        bota = person();
    }

    private Caller person() {
        var unit = UUID.randomUUID();
        var id = UUID.randomUUID();
        sql.update(
                "insert into org_unit (id, version, name, sort_key, path) values (?, 0, 'U', 'u', ?)",
                unit,
                unit + "/");
        sql.update(
                "insert into person (id, version, sign_in_name, sign_in_key, personnel_number, personnel_key, family,"
                        + " given, patronymic, family_latin, given_latin, patronymic_latin, sort_key, fold, unit,"
                        + " language, active, sessions_valid_from)"
                        + " values (?, 0, ?, ?, ?, ?, 'A', 'B', '', '', '', '', 'a', 'a', ?, 'kk', true, ?)",
                id,
                id.toString(),
                id.toString(),
                id.toString(),
                id.toString(),
                unit,
                START.atOffset(ZoneOffset.UTC));
        return new Caller(new PersonId(id));
    }

    private static Notice notice(String what, Fact... facts) {
        return Notice.of("notice." + what, RUN, facts);
    }

    private void tell(Caller whom, Notice notice) {
        clock.pass(Duration.ofMillis(1));
        board.tell(List.of(whom.person()), notice);
    }

    private List<Inbox.Line> lines(Caller of) {
        return inbox.page(of, Optional.empty()).lines();
    }

    private static List<String> whats(List<Inbox.Line> lines) {
        return lines.stream().map(line -> line.what().replace("notice.", "")).toList();
    }

    @Test
    void eachReadsHisOwnTheNewestFirstWithItsFactsAsTheyWere() {
        List<Fact> facts = List.of(
                new Fact.Text("«Autumn» <b>{0}</b> O'Neil \\ \" ә"),
                new Fact.Named(Map.of("en", "Final exam", "kk", "Қорытынды емтихан")),
                new Fact.Day(LocalDate.of(2026, 11, 30)),
                new Fact.Moment(Instant.parse("2026-11-30T05:00:00.123Z")),
                new Fact.Word("account.role.lead"));
        tell(aigul, new Notice("notice.role", facts, RUN));
        tell(aigul, notice("enrolled"));
        tell(bota, notice("struck"));
        var lines = lines(aigul);
        assertThat(whats(lines)).containsExactly("enrolled", "role");
        assertThat(lines.getLast().facts()).isEqualTo(facts);
        assertThat(lines.getLast().at()).isEqualTo(Instant.parse("2026-11-23T04:00:00.001Z"));
        assertThat(lines).noneMatch(Inbox.Line::read);
        assertThat(whats(lines(bota))).containsExactly("struck");
    }

    @Test
    void whatIsReadIsCountedNoMoreAndNobodyReadsForAnother() {
        tell(aigul, notice("enrolled"));
        tell(aigul, notice("moved"));
        tell(bota, notice("moved"));
        var one = lines(aigul).getLast().id();
        assertThat(inbox.unread(aigul)).isEqualTo(2);
        assertThatThrownBy(() -> inbox.read(bota, one)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.read(aigul, UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(inbox.unread(aigul)).isEqualTo(2);

        assertThat(inbox.read(aigul, one)).isEqualTo(RUN);
        assertThat(inbox.read(aigul, one)).as("again").isEqualTo(RUN);
        assertThat(inbox.unread(aigul)).isOne();
        assertThat(lines(aigul)).extracting(Inbox.Line::read).containsExactly(false, true);
        tell(aigul, notice("place"));
        inbox.readAll(aigul);
        assertThat(inbox.unread(aigul)).isZero();
        assertThat(inbox.page(aigul, Optional.empty()).unread()).isZero();
        assertThat(inbox.unread(bota)).isOne();
    }

    @Test
    void olderOnesComePageByPage() {
        IntStream.rangeClosed(1, 65).forEach(i -> tell(aigul, notice("place", Fact.of("" + i))));
        var first = inbox.page(aigul, Optional.empty());
        var second = inbox.page(aigul, Optional.of(first.lines().getLast().id()));
        var third = inbox.page(aigul, Optional.of(second.lines().getLast().id()));
        assertThat(List.of(first.more(), second.more(), third.more())).containsExactly(true, true, false);
        assertThat(first.unread()).isEqualTo(65);
        assertThat(Stream.of(first, second, third).flatMap(page -> page.lines().stream()))
                .extracting(line -> line.facts().getFirst())
                .isEqualTo(IntStream.rangeClosed(1, 65)
                        .mapToObj(i -> new Fact.Text("" + (66 - i)))
                        .toList());
    }

    @Test
    void whoHasTheSameUnreadIsNotToldAgain() {
        var both = List.of(aigul.person(), bota.person());
        board.tellOnce(both, notice("essays", Fact.of("1")));
        inbox.readAll(bota);
        board.tellOnce(both, notice("essays", Fact.of("2")));
        board.tellOnce(both, Notice.of("notice.essays", "marking"));
        assertThat(lines(aigul)).hasSize(2);
        assertThat(lines(bota)).hasSize(3);
        assertThat(inbox.unread(bota)).isEqualTo(2);
    }

    @Test
    void ofManyChangesInADayOneNoticeIsLeftAndItIsNew() {
        change(Duration.ofDays(30));
        inbox.readAll(aigul);
        change(Duration.ofHours(20));
        inbox.readAll(aigul);
        change(Duration.ofDays(3));
        assertThat(lines(aigul)).extracting(Inbox.Line::read).containsExactly(false, true);
        tell(aigul, notice("moved"));
        change(Duration.ofDays(3));
        assertThat(whats(lines(aigul)))
                .as("the unread one goes however old it is, the old one that was read stays")
                .containsExactly("timetable", "moved", "timetable");
        assertThat(whats(lines(bota))).containsExactly("timetable", "timetable", "timetable", "timetable");
    }

    /** Told to both, of which the second has read nothing by the third time. @param later what passes after it */
    private void change(Duration later) {
        clock.pass(Duration.ofMillis(1));
        var day = clock.instant().minus(Duration.ofDays(1));
        board.tellAfresh(List.of(aigul.person()), notice("timetable"), day);
        board.tell(List.of(bota.person()), notice("timetable"));
        clock.pass(later);
    }

    @Test
    void tellingAHundredIsOneStatementAsTellingOneIs() {
        var many = IntStream.range(0, 100).mapToObj(_ -> person().person()).toList();
        var doubled = Stream.concat(many.stream(), many.stream()).toList();
        assertThat(data.during(() -> board.tell(doubled, notice("enrolled")))).hasSize(1);
        assertThat(data.during(() -> board.tellOnce(many, notice("enrolled")))).hasSize(1);
        assertThat(data.during(() -> board.tellAfresh(many, notice("timetable"), START)))
                .hasSize(2);
        assertThat(data.during(() -> {
                    board.tell(List.of(), notice("enrolled"));
                    board.tellOnce(List.of(), notice("enrolled"));
                    board.tellAfresh(List.of(), notice("enrolled"), START);
                }))
                .isEmpty();
        assertThat(inbox.unread(new Caller(many.getLast()))).isEqualTo(2);
    }

    @Test
    void readingCostsTheSameForAFullInboxAsForAnEmptyOne() {
        IntStream.range(0, 40).forEach(_ -> tell(aigul, notice("moved")));
        for (var one : List.of(aigul, bota)) {
            assertThat(data.during(() -> inbox.unread(one))).hasSize(1);
            assertThat(data.during(() -> inbox.page(one, Optional.empty()))).hasSize(2);
        }
    }

    @Test
    void whoIsDeactivatedHasNone() {
        tell(aigul, notice("moved"));
        var id = lines(aigul).getFirst().id();
        sql.update(
                "update person set active = false where id = ?", aigul.person().value());
        when(rights.isActive(aigul)).thenReturn(false);
        assertThatThrownBy(() -> inbox.unread(aigul)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inbox.page(aigul, Optional.empty())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inbox.read(aigul, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inbox.readAll(aigul)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsOlderThanItIsKeptGoesAtNight() {
        forgetOthers();
        tell(aigul, notice("enrolled"));
        clock.pass(Duration.ofDays(10));
        tell(aigul, notice("moved"));
        clock.pass(Duration.ofDays(354));
        kept("", "").run();
        assertThat(lines(aigul)).hasSize(2);
        clock.pass(Duration.ofDays(2));
        kept("never", "").run();
        assertThat(lines(aigul)).hasSize(2);
        kept("", "").run();
        assertThat(whats(lines(aigul))).containsExactly("moved");
        verify(audit).recordSystem("retention.notices", "", Map.of("read", "0", "old", "1"));
        kept("30", "").run();
        assertThat(lines(aigul)).isEmpty();
    }

    @Test
    void whatWasReadGoesSoonerAndIsCountedFromTheReading() {
        forgetOthers();
        tell(aigul, notice("enrolled"));
        clock.pass(Duration.ofDays(100));
        tell(aigul, notice("moved"));
        inbox.read(aigul, lines(aigul).getLast().id());
        clock.pass(Duration.ofDays(89));
        kept("", "").run();
        assertThat(lines(aigul)).hasSize(2);
        clock.pass(Duration.ofDays(2));
        kept("", "0").run();
        assertThat(lines(aigul)).hasSize(2);
        verifyNoInteractions(audit);
        kept("", "").run();
        assertThat(whats(lines(aigul))).containsExactly("moved");
        verify(audit).recordSystem("retention.notices", "", Map.of("read", "1", "old", "0"));
        assertThat(kept("off", "0").at()).isEmpty();
        assertThat(kept("off", "").at()).isPresent();
    }

    /** Of other tests on this database, which would be counted too. */
    private void forgetOthers() {
        sql.update("delete from notice");
    }

    private OldNotices kept(String days, String read) {
        return new OldNotices(
                book,
                new MockEnvironment()
                        .withProperty("ustaz.notices.kept", days)
                        .withProperty("ustaz.notices.read-kept", read),
                audit,
                new TransactionTemplate(new JdbcTransactionManager(data)),
                clock);
    }
}
