package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.env.MockEnvironment;

/** The settings of the mail server, and what comes of them at a real one. */
class MailServerTest {

    @TempDir
    Path folder;

    @Test
    void thereIsNoneUnlessItIsSetUp() {
        assertThat(MailServer.in(new MockEnvironment())).isEmpty();
        with(List.of(), sender -> assertThat(sender).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -        | 587 | false | true
            starttls | 587 | false | true
            tls      | 465 | true  | -
            none     | 25  | false | -
            """)
    void itIsEncryptedUnlessTheSettingsSayOtherwise(String security, String port, String tls, String startTls) {
        var environment = environment("host=mail.academy.kz", "sender=ustaz@academy.kz");
        if (security != null) {
            environment.setProperty("ustaz.mail.security", security);
        }
        var properties = MailServer.in(environment).orElseThrow().properties();
        assertThat(properties)
                .containsEntry("spring.mail.port", port)
                .containsEntry("spring.mail.ssl.enabled", tls)
                .containsEntry("spring.mail.properties.mail.smtp.ssl.checkserveridentity", "true")
                .doesNotContainKeys("spring.mail.username", "spring.mail.password");
        assertThat(properties.get("spring.mail.properties.mail.smtp.starttls.required"))
                .isEqualTo(startTls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sender=a@b.kz                                                | ustaz.mail.sender is set and ustaz.mail.host is not
            password=x                                                   | ustaz.mail.password is set and ustaz.mail.host is not
            host=mail.kz                                                 | ustaz.mail.host is set and ustaz.mail.sender is not
            host=https://mail.kz; sender=a@b.kz                          | ustaz.mail.host takes a name or an address such as mail.example.kz; it is https://mail.kz
            host=mail.kz; sender=Ustaz <a@b.kz>                          | ustaz.mail.sender takes an address such as ustaz@example.kz; it is Ustaz <a@b.kz>
            host=mail.kz; sender=a@b.kz; port=smtp                       | ustaz.mail.port must be a number from 1 to 65535; it is smtp
            host=mail.kz; sender=a@b.kz; port=65536                      | ustaz.mail.port must be a number from 1 to 65535; it is 65536
            host=mail.kz; sender=a@b.kz; security=ssl                    | ustaz.mail.security knows starttls, tls, none; it is ssl
            host=mail.kz; sender=a@b.kz; user=u                          | ustaz.mail.user is set and neither ustaz.mail.password nor ustaz.mail.password-file is
            host=mail.kz; sender=a@b.kz; password=p                      | ustaz.mail.password or ustaz.mail.password-file is set and ustaz.mail.user is not
            host=mail.kz; sender=a@b.kz; security=none; user=u; password=p | ustaz.mail.security is none, so the password would travel readable: take starttls or tls
            host=mail.kz; sender=a@b.kz; user=u; password-file=/no/file  | ustaz.mail.password-file cannot be read: /no/file
            host=mail.kz; sender=a@b.kz; user=u; password=p; password-file=/no/file | ustaz.mail.password and ustaz.mail.password-file are both set: take one of them away
            host=mail.kz; sender=a@b.kz; authority=/no/file              | ustaz.mail.authority cannot be read: /no/file
            """)
    void whatDoesNotFitTogetherIsSaidInOneLine(String settings, String line) {
        assertThatThrownBy(() -> MailServer.in(environment(settings.split("; "))))
                .isInstanceOf(WrongSetting.class)
                .hasMessage(line);
    }

    @Test
    void aPasswordMayStandInAFile() throws Exception {
        var file = folder.resolve("password");
        var settings = environment("host=mail.kz", "sender=a@b.kz", "user=u", "password-file=" + file);
        Files.writeString(file, " two words \n");
        var server = MailServer.in(settings).orElseThrow();
        assertThat(server.properties()).containsEntry("spring.mail.password", " two words ");
        assertThat(server.toString()).doesNotContain("two words");
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> MailServer.in(settings)).hasMessage("ustaz.mail.password-file is empty: " + file);
        settings.setProperty("ustaz.mail.authority", file.toString());
        Files.writeString(file, "no certificate");
        assertThatThrownBy(() -> MailServer.in(settings))
                .hasMessage("ustaz.mail.authority holds no PEM certificate: " + file);
    }

    @Test
    void itSignsInAndSends() {
        var server = started(ServerSetup.PROTOCOL_SMTP);
        try {
            server.setUser("ustaz@academy.kz", "ustaz", "a secret");
            var settings = new ArrayList<>(List.of(
                    "host=127.0.0.1",
                    "port=" + server.getSmtp().getPort(),
                    "security=none",
                    "sender=ustaz@academy.kz",
                    "user=ustaz",
                    "password=a secret"));
            with(settings, MailServerTest::send);
            assertThat(server.getReceivedMessages()).hasSize(1);
            settings.set(2, "security=starttls");
            with(
                    settings,
                    sender -> assertThatThrownBy(() -> send(sender))
                            .as("a server that does not encrypt is told nothing")
                            .hasMessageContaining("STARTTLS is required"));
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void itBelievesTheAuthorityThatIsNamedAndNoOther() throws Exception {
        var server = started(ServerSetup.PROTOCOL_SMTPS);
        try {
            var settings = new ArrayList<>(List.of(
                    "host=127.0.0.1",
                    "port=" + server.getSmtps().getPort(),
                    "security=tls",
                    "sender=ustaz@academy.kz"));
            with(settings, sender -> assertThatThrownBy(() -> send(sender)).hasStackTraceContaining("PKIX path"));
            settings.add("authority=" + certificate());
            with(
                    settings,
                    sender -> assertThatThrownBy(() -> send(sender))
                            .as("believed, but issued for another name")
                            .hasStackTraceContaining("No subject alternative"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    /** Of the server within the test. */
    private Path certificate() throws Exception {
        var keys = new DummySSLServerSocketFactory().getKeyStore();
        var certificate = keys.getCertificate(keys.aliases().nextElement());
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
    }

    private static GreenMail started(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    private static void send(JavaMailSender sender) {
        var mail = new SimpleMailMessage();
        mail.setFrom("ustaz@academy.kz");
        mail.setTo("john@academy.kz");
        mail.setText("Hello");
        sender.send(mail);
    }

    /** @param settings as for {@link #environment} */
    private static void with(List<String> settings, java.util.function.Consumer<JavaMailSender> what) {
        var derived = MailServer.in(environment(settings.toArray(String[]::new))).stream()
                .flatMap(server -> server.properties().entrySet().stream())
                .map(one -> one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, MailSenderAutoConfiguration.class))
                .withPropertyValues(derived)
                .run(context -> what.accept(
                        context.getBeanProvider(JavaMailSender.class).getIfAvailable()));
    }

    /** @param settings without {@code ustaz.mail.} */
    private static MockEnvironment environment(String... settings) {
        var environment = new MockEnvironment();
        for (String setting : settings) {
            int is = setting.indexOf('=');
            environment.setProperty("ustaz.mail." + setting.substring(0, is).strip(), setting.substring(is + 1));
        }
        return environment;
    }
}
