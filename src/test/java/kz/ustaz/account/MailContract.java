package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.HealthLine;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.testing.CountingDataSource;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for mail, with a real mail server; of the room only what writes and sends it. */
abstract class MailContract {

    private static final AtomicLong LAST = new AtomicLong();
    private static final String RUN = "timetable?run=" + new UUID(0, 5);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final CountingDataSource data;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final AccountRoom.TestClock clock = new AccountRoom.TestClock();
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("ustaz.mail.host", "localhost")
            .withProperty("ustaz.mail.sender", "ustaz@academy.kz");
    private final MailSetting setting = new MailSetting(environment);
    private final Audit audit = mock(Audit.class);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final SomeRefused sender = new SomeRefused();
    private final MailAddresses addresses;
    private final Letters letters;
    private final NoticeBoard board;
    private final Inbox inbox;
    private final Mailing mailing;
    private final MailHealth health;

    MailContract(Databases make) {
        data = make.dataSource();
        sql = new JdbcTemplate(data);
        sql.update("delete from letter");
        transaction = new TransactionTemplate(new JdbcTransactionManager(data));
        // others count their own in the same database
        Ids ids = () -> new UUID(clock.millis() << 16 | 0x7000, Long.MIN_VALUE + LAST.incrementAndGet());
        var book = new NoticeBook(sql, ids);
        letters = new Letters(sql);
        addresses = new MailAddresses(sql);
        board = new NoticeBoard(book, letters, setting, clock);
        var rights = mock(Rights.class);
        when(rights.isActive(any())).thenReturn(true);
        inbox = new Inbox(book, rights, clock);
        mailing = mailing();
        health = new MailHealth(letters, setting);
        server.start();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
    }

    private Mailing mailing() {
        var senders = new StaticListableBeanFactory(Map.of("sender", sender));
        var texts = new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("kk")));
        var post = new LetterPost(senders.getBeanProvider(JavaMailSender.class), setting, texts, clock);
        return new Mailing(letters, post, setting, audit, transaction, clock);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    /** A mail server that does not take mail for some, as the real one says it. */
    private static final class SomeRefused extends JavaMailSenderImpl {

        private String refused = "nobody@nowhere";
        private final AtomicInteger tried = new AtomicInteger();

        @Override
        protected void doSend(MimeMessage[] messages, Object[] originals) {
            tried.incrementAndGet();
            try {
                if (messages[0].getAllRecipients()[0].toString().equals(refused)) {
                    var why = new SendFailedException(
                            "Invalid Addresses",
                            new MessagingException("550 5.1.1 <" + refused + ">: no such\r\nuser"));
                    throw new MailSendException(Map.of(messages[0], why));
                }
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
            super.doSend(messages, originals);
        }
    }

    private PersonId person(String language) {
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
                        + " values (?, 0, ?, ?, ?, ?, 'Secretov', 'B', '', '', '', '', 'a', 'a', ?, ?, true, ?)",
                id,
                id.toString(),
                id.toString(),
                id.toString(),
                id.toString(),
                unit,
                language,
                clock.instant().atOffset(ZoneOffset.UTC));
        return new PersonId(id);
    }

    private PersonId wants(String language, String address) {
        var person = person(language);
        addresses.keep(person, new MailChoice(address, true));
        return person;
    }

    private void tell(PersonId person, Notice notice) {
        transaction.executeWithoutResult(_ -> board.tell(List.of(person), notice));
    }

    private void tell(PersonId person) {
        tell(person, Notice.of("notice.struck", RUN, Fact.of("Autumn")));
    }

    private void send() {
        mailing.run(() -> false);
    }

    private void sendAfter(Duration time) {
        clock.pass(time);
        send();
    }

    private List<String> receivers() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> read(() -> mail.getAllRecipients()[0].toString()))
                .toList();
    }

    private interface Reading<T> {
        T from() throws Exception;
    }

    private static <T> T read(Reading<T> what) {
        try {
            return what.from();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HealthLine line() {
        return health.lines().getFirst();
    }

    @Test
    void aNoticeGoesInTheReadersLanguageAndSaysWhatItsLineSays() throws Exception {
        environment.setProperty("ustaz.site", "https://ustaz.academy.kz/");
        var kazakh = wants("kk", "asan@academy.kz");
        var russian = wants("ru", "vera@academy.kz");
        tell(kazakh, Notice.of("notice.released", RUN, new Fact.Named(Map.of("en", "Final exam", "kk", "Қорытынды"))));
        clock.pass(Duration.ofSeconds(1));
        tell(
                russian,
                Notice.of(
                        "notice.moved",
                        RUN,
                        Fact.of("Күз"),
                        Fact.of("<b>'Spring' {0}</b>"),
                        Fact.of(LocalDate.of(2026, 11, 23))));
        sendAfter(ONE_MINUTE);

        var mails = server.getReceivedMessages();
        assertThat(receivers()).containsExactly("asan@academy.kz", "vera@academy.kz");
        var first = mails[0];
        var id = inbox.page(new Caller(kazakh), Optional.empty())
                .lines()
                .getFirst()
                .id();
        assertThat(first.getSubject()).isEqualTo("Ustaz: сізге жаңа хабарлама бар");
        assertThat(first.getFrom()[0]).hasToString("Ustaz <ustaz@academy.kz>");
        assertThat(first.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(first.getHeader("Date", null)).isEqualTo("Mon, 23 Nov 2026 04:01:01 +0000");
        assertThat(first.getHeader("Message-ID", null)).isEqualTo("<" + id + "@academy.kz>");
        assertThat(first.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(String.valueOf(first.getContent()).strip()).isEqualToNormalizingNewlines("""
                        «Қорытынды» нәтижелері енді ашық.

                        Ашу: https://ustaz.academy.kz/inbox?read=%s

                        Бұл хат сізге Ustaz жүйесінде, тіркелгіңіздің бетінде өзіңіз таңдағандықтан келді. Одан сол жерде бас тартуға болады.""".formatted(id));
        assertThat(String.valueOf(mails[1].getContent()))
                .startsWith("Вас перевели из потока «Күз» в поток «<b>'Spring' {0}</b>»")
                .contains("23 ноября 2026")
                .doesNotContain("Secretov");
    }

    @Test
    void withoutAnAddressOfTheProductTheMailHasNoLink() throws Exception {
        tell(wants("en", "john@academy.kz"));
        sendAfter(ONE_MINUTE);
        assertThat(String.valueOf(server.getReceivedMessages()[0].getContent()))
                .startsWith("You were taken off the waiting list of “Autumn”.")
                .contains("It stands in your inbox in Ustaz too.")
                .doesNotContain("http");
    }

    @Test
    void eachIsSentOnceAndNotBeforeItsMinuteHasPassed() {
        var person = wants("en", "john@academy.kz");
        tell(person);
        sendAfter(Duration.ofSeconds(59));
        assertThat(receivers()).isEmpty();
        assertThat(line().values()).containsExactly(1L);
        sendAfter(Duration.ofSeconds(1));
        assertThat(receivers()).hasSize(1);
        assertThat(line().text()).isEqualTo("account.health.mail.on");
        assertThat(line().values()).containsExactly(0L);
        assertThat(health.lines().getLast().values()).containsExactly(clock.instant());
        sendAfter(Duration.ofDays(3));
        assertThat(receivers()).hasSize(1);
        verifyNoInteractions(audit);
    }

    @Test
    void twoNodesSendEachOnce() throws Exception {
        var people = IntStream.range(0, 30)
                .mapToObj(i -> wants("en", "p" + i + "@academy.kz"))
                .toList();
        transaction.executeWithoutResult(_ -> board.tell(people, Notice.of("notice.struck", RUN, Fact.of("Autumn"))));
        clock.pass(ONE_MINUTE);
        var other = mailing();
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.submit(() -> other.run(() -> false));
            threads.submit(this::send).get();
        }
        assertThat(receivers()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhoWantsItGetsIt() {
        var no = person("en");
        var entered = person("en");
        addresses.keep(entered, new MailChoice("entered@academy.kz", false));
        var gone = wants("en", "gone@academy.kz");
        var read = wants("en", "read@academy.kz");
        var changed = wants("en", "before@academy.kz");
        var ended = wants("en", "ended@academy.kz");
        for (var person : List.of(no, entered, gone, read, changed, ended)) {
            tell(person);
        }
        sql.update("update person set active = false where id = ?", gone.value());
        inbox.readAll(new Caller(read));
        addresses.keep(changed, new MailChoice("after@academy.kz", true));
        addresses.keep(ended, new MailChoice("ended@academy.kz", false));
        assertThat(line().values()).containsExactly(4L);
        sendAfter(ONE_MINUTE);
        assertThat(receivers()).containsExactly("after@academy.kz");
        addresses.keep(ended, new MailChoice("ended@academy.kz", true));
        sendAfter(ONE_MINUTE);
        assertThat(receivers()).hasSize(1);
    }

    @Test
    void whereNoMailIsSetUpNothingIsWrittenAndNothingSent() {
        environment.setProperty("ustaz.mail.host", "");
        var person = wants("en", "john@academy.kz");
        assertThat(data.during(() -> tell(person))).hasSize(1);
        assertThat(mailing.every()).isEmpty();
        assertThat(line().text()).isEqualTo("account.health.mail.off");
        environment.setProperty("ustaz.mail.host", "localhost");
        assertThat(mailing.every()).contains(ONE_MINUTE);
        sendAfter(ONE_MINUTE);
        assertThat(receivers()).isEmpty();
    }

    @Test
    void tellingAHundredIsOneStatementMore() {
        var many = IntStream.range(0, 100)
                .mapToObj(i -> wants("en", "p" + i + "@academy.kz"))
                .toList();
        var notice = Notice.of("notice.struck", RUN, Fact.of("Autumn"));
        assertThat(data.during(() -> board.tell(many, notice))).hasSize(2);
        assertThat(data.during(() -> board.tellOnce(many, notice))).hasSize(2);
        assertThat(line().values()).containsExactly(100L);
        assertThat(data.during(() -> board.tellAfresh(many, notice, clock.instant())))
                .hasSize(3);
        assertThat(line().values()).as("the older ones went with their notices").containsExactly(100L);
    }

    @Test
    void whatWasNeverToldIsNotSent() {
        var person = wants("en", "john@academy.kz");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    board.tell(List.of(person), Notice.of("notice.struck", RUN, Fact.of("Autumn")));
                    throw new IllegalStateException("the save failed");
                }))
                .hasMessage("the save failed");
        sendAfter(ONE_MINUTE);
        assertThat(receivers()).isEmpty();
    }

    @Test
    void whileTheServerIsAwayOneIsTriedAtATimeAndAllGoWhenItIsBack() {
        for (int i = 0; i < 3; i++) {
            tell(wants("en", "p" + i + "@academy.kz"));
        }
        int port = server.getSmtp().getPort();
        sender.setPort(1);
        sendAfter(ONE_MINUTE);
        assertThat(sender.tried).hasValue(1);
        assertThat(line().state()).isEqualTo(HealthLine.State.BAD);
        assertThat(line().text()).isEqualTo("account.health.mail.failing");
        assertThat(line().values())
                .hasSize(3)
                .startsWith(clock.instant())
                .endsWith(3L)
                .element(1)
                .asString()
                .contains("localhost, 1")
                .doesNotContain("academy.kz");
        sender.setPort(port);
        sendAfter(ONE_MINUTE);
        assertThat(receivers()).hasSize(2);
        sendAfter(ONE_MINUTE);
        assertThat(receivers()).hasSize(3).doesNotHaveDuplicates();
        assertThat(line().state()).isEqualTo(HealthLine.State.GOOD);
    }

    @Test
    void whatIsRefusedIsTriedAgainAfterGrowingPausesAndGivenUpAfterADayWithAReason() {
        sender.refused = "gone@academy.kz";
        var person = wants("en", sender.refused);
        var other = wants("en", "here@academy.kz");
        tell(person);
        tell(other);
        var begun = clock.instant();
        var tries = new ArrayList<Long>();
        for (int minute = 1; minute <= 26 * 60; minute++) {
            int before = sender.tried.get();
            sendAfter(ONE_MINUTE);
            if (minute > 1 && sender.tried.get() > before) {
                tries.add(Duration.between(begun, clock.instant()).toMinutes());
            }
        }
        // the first after one minute, then after 2, 5, 15, 30, 60, 120, 240, 240 … minutes
        assertThat(tries).containsExactly(3L, 8L, 23L, 53L, 113L, 233L, 473L, 713L, 953L, 1193L, 1433L);
        assertThat(receivers()).containsExactly("here@academy.kz");
        verify(audit)
                .recordSystem(
                        "mail.give-up", person.value().toString(), Map.of("notice", "notice.struck", "reason", "550"));
        verifyNoMoreInteractions(audit);
        assertThat(line().values()).element(1).isEqualTo("Invalid Addresses; 550 5.1.1 <…>: no such user");
        assertThat(line().values()).endsWith(0L);
    }

    @Test
    void whatWaitedForADayWhileNobodySentIsNotSentAnyMore() {
        var person = wants("en", "john@academy.kz");
        tell(person);
        sendAfter(Duration.ofDays(1));
        assertThat(receivers()).isEmpty();
        verify(audit)
                .recordSystem(
                        "mail.give-up",
                        person.value().toString(),
                        Map.of("notice", "notice.struck", "reason", "not-tried"));
    }

    @Test
    void whoStopsTheProductWaitsForOneMailAtMost() {
        for (int i = 0; i < 3; i++) {
            tell(wants("en", "p" + i + "@academy.kz"));
        }
        clock.pass(ONE_MINUTE);
        mailing.run(() -> sender.tried.get() == 1);
        assertThat(receivers()).hasSize(1);
        send();
        assertThat(receivers()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void nothingThatSomebodyTypedBecomesAHeader() throws Exception {
        var person = wants("en", "john@academy.kz");
        tell(person, Notice.of("notice.struck", RUN, Fact.of("Autumn\r\nBcc: all@academy.kz\r\n\r\nMore")));
        var forged = person("en");
        sql.update(
                "insert into mail_address (person, address, wanted) values (?, ?, true)",
                forged.value(),
                "a@academy.kz\r\nBcc: all@academy.kz");
        tell(forged);
        sendAfter(ONE_MINUTE);
        assertThat(receivers()).containsExactly("john@academy.kz");
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(String.valueOf(mail.getContent())).contains("Bcc: all@academy.kz");
        assertThat(line().values()).containsExactly(0L);
    }
}
