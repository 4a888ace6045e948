package kz.ustaz.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An administrator looks how the installation is, in an installation that has a folder for backups and a mail server. */
@Tag("deep")
class HealthViewTest extends ScreenTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    static Path data;

    @Autowired
    Founding founding;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate sql;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry settings) {
        settings.add("ustaz.data", () -> data.toString());
        MAIL.start();
        settings.add("ustaz.mail.host", () -> "localhost");
        settings.add("ustaz.mail.sender", () -> "ustaz@academy.kz");
        // what the product makes of its settings before a test may add any
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void close() {
        MAIL.stop();
    }

    @Test
    void triesWhetherMailArrives() throws Exception {
        var unit = founding.unit("Academy", null);
        var person = founding.person(
                new NewPerson("poster", "M", "Әли", "Асан", "", "", "", "", unit, "ru"), "seven quiet herons at dawn");
        founding.grant(person, Role.ADMINISTRATOR, new Scope.Installation());
        signInAs(person, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("health");
        assertThat(text()).contains("Mail", "On. Waiting to be sent: 0", "None was sent yet.");
        tryMail();
        assertThat(text()).contains("Enter your own email address on the page of your account first");

        sql.update(
                "insert into mail_address (person, address, wanted) values (?, 'asan@academy.kz', false)",
                person.value());
        tryMail();
        assertThat(text()).contains("The mail server took the test mail for asan@academy.kz.");
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("asan@academy.kz");
        assertThat(String.valueOf(mail.getContent()).strip())
                .isEqualTo("Это пробное письмо системы Ustaz. Если вы его читаете, почта работает.");

        MAIL.stop();
        tryMail();
        assertThat(text())
                .contains("The test mail was not sent. The mail server or the network says: Couldn't connect");
        speak("kk");
        assertThat(text()).contains("Сынақ хаты жіберілмеді.");
        assertThat(sql.queryForList(
                        "select details from audit_row where action = 'mail.try' and actor = ? order by position",
                        String.class,
                        person.value()))
                .containsExactly("{\"sent\":\"false\"}", "{\"sent\":\"true\"}", "{\"sent\":\"false\"}");
    }

    private static void tryMail() throws InterruptedException {
        var button = _get(NativeButton.class, spec -> spec.withText("Send me a test mail"));
        _click(button);
        assertThat(button.isEnabled()).isFalse();
        pollUntilDone();
        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    void seesWhatIsDoubtfulAndHasABackupMade() throws Exception {
        var unit = founding.unit("Academy", null);
        var person = founding.person(
                new NewPerson("keeper", "K", "Әли", "Асан", "", "", "", "", unit, "en"), "seven quiet herons at dawn");
        founding.grant(person, Role.ADMINISTRATOR, new Scope.Installation());
        signInAs(person, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("health");
        assertThat(text())
                .contains("Last backup", "None yet in " + data.resolve("backups"), "Needs attention")
                .contains("H2 2.4.240", "What is saved reaches the disk.", "Next backup")
                .doesNotContain("None is planned");

        _click(_get(NativeButton.class, spec -> spec.withText("Back up now")));
        assertThat(text()).contains("The backup is being made. Everybody can go on working.");
        assertThat(_get(NativeButton.class, spec -> spec.withText("Back up now"))
                        .isEnabled())
                .isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1000);
        pollUntilDone();

        Path file = onlyFile();
        assertThat(text())
                .contains("The backup was made and read once more: " + file, "Good", "Kept: 1")
                .doesNotContain("None yet");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(sql.queryForList(
                        "select subject from audit_row where action = 'backup.make' and actor = ?",
                        String.class,
                        person.value()))
                .containsExactly(file.getFileName().toString());
        speak("ru");
        assertThat(text())
                .contains(
                        "Состояние",
                        "Резервная копия создана и прочитана ещё раз: " + file,
                        "В порядке",
                        "Хранится копий: 1");
        speak("kk");
        assertThat(text()).contains("Жүйенің күйі", "Соңғы сақтық көшірме", "Жақсы");

        growsOld(file);
        speak("en");
        assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                .contains("more than two days ago", "Needs attention");
    }

    /** The name says when it was made. */
    private void growsOld(Path file) throws IOException {
        var then = Instant.ofEpochSecond(clock.instant().getEpochSecond()).minusSeconds(2 * 24 * 3600 + 60);
        Files.move(
                file,
                file.resolveSibling("ustaz-" + then.toString().replace(':', '-').replace("Z", "-000Z.zip")));
    }

    private static Path onlyFile() throws IOException {
        try (var files = Files.list(data.resolve("backups"))) {
            var all = List.copyOf(files.toList());
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static void pollUntilDone() throws InterruptedException {
        var ui = UI.getCurrent();
        for (int i = 0; i < 300 && ui.getPollInterval() > 0; i++) {
            Thread.sleep(100);
            ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        }
        assertThat(ui.getPollInterval()).isNegative();
    }

    private static String text() {
        return _get(Main.class).getElement().getTextRecursively();
    }
}
