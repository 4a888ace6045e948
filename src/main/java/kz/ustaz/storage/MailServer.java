package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.env.Environment;

/**
 * The server that takes mail, where one is set up. What it is told is encrypted unless the settings say otherwise in so
 * many words, and a password never travels readable.
 *
 * @param user empty if it asks for none, as the password then is
 * @param authority whose certificates it is believed by; empty for those that Java trusts
 */
record MailServer(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String sender,
        Optional<Path> authority) {

    enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String HOST = "ustaz.mail.host";
    private static final String SENDER = "ustaz.mail.sender";
    private static final String USER = "ustaz.mail.user";
    private static final String PASSWORD = "ustaz.mail.password";
    private static final String PASSWORD_FILE = "ustaz.mail.password-file";
    private static final String AUTHORITY = "ustaz.mail.authority";
    private static final String SECURITY = "ustaz.mail.security";
    private static final String PORT = "ustaz.mail.port";
    private static final List<String> DEPENDENT =
            List.of(PORT, SECURITY, AUTHORITY, USER, PASSWORD, PASSWORD_FILE, SENDER);
    private static final String BUNDLE = "ustaz-mail";

    /** Whoever stops the product waits five seconds for it. */
    private static final String PATIENCE_TO_CONNECT = "4000";

    private static final String PATIENCE = "10000";

    /**
     * Empty where none is set up.
     *
     * @throws WrongSetting if the settings contradict each other, lack something or would show a password to a network
     */
    static Optional<MailServer> in(Environment environment) {
        String host = given(environment, HOST);
        if (host.isEmpty()) {
            DEPENDENT.stream()
                    .filter(name -> !given(environment, name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new WrongSetting(name + " is set and " + HOST + " is not");
                    });
            return Optional.empty();
        }
        if (!host.matches("[a-zA-Z0-9.:-]{1,253}")) {
            throw new WrongSetting(HOST + " takes a name or an address such as mail.example.kz; it is " + host);
        }
        var security = security(given(environment, SECURITY));
        var server = new MailServer(
                host,
                port(given(environment, PORT), security),
                security,
                given(environment, USER),
                password(environment),
                sender(given(environment, SENDER)),
                authority(given(environment, AUTHORITY)));
        server.check();
        return Optional.of(server);
    }

    Map<String, Object> properties() {
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("spring.mail.host", host);
        mail.put("spring.mail.port", Integer.toString(port));
        mail.put("spring.mail.protocol", "smtp");
        mail.put("spring.mail.properties.mail.smtp.from", sender);
        mail.put("spring.mail.properties.mail.smtp.connectiontimeout", PATIENCE_TO_CONNECT);
        mail.put("spring.mail.properties.mail.smtp.timeout", PATIENCE);
        mail.put("spring.mail.properties.mail.smtp.writetimeout", PATIENCE);
        mail.put("spring.mail.properties.mail.smtp.ssl.checkserveridentity", "true");
        mail.put("spring.mail.ssl.enabled", Boolean.toString(security == Security.TLS));
        if (security == Security.STARTTLS) {
            mail.put("spring.mail.properties.mail.smtp.starttls.enable", "true");
            mail.put("spring.mail.properties.mail.smtp.starttls.required", "true");
        }
        if (!user.isEmpty()) {
            mail.put("spring.mail.username", user);
            mail.put("spring.mail.password", password);
            mail.put("spring.mail.properties.mail.smtp.auth", "true");
        }
        authority.ifPresent(file -> {
            mail.put("spring.mail.ssl.bundle", BUNDLE);
            // whom this authority does not vouch for is not tried again with those that Java trusts
            mail.put("spring.mail.properties.mail.smtp.socketFactory.fallback", "false");
            mail.put(
                    "spring.ssl.bundle.pem." + BUNDLE + ".truststore.certificate",
                    file.toUri().toString());
        });
        return mail;
    }

    private void check() {
        if (user.isEmpty() != password.isEmpty()) {
            throw new WrongSetting(
                    user.isEmpty()
                            ? PASSWORD + " or " + PASSWORD_FILE + " is set and " + USER + " is not"
                            : USER + " is set and neither " + PASSWORD + " nor " + PASSWORD_FILE + " is");
        }
        if (security == Security.NONE && !user.isEmpty() && !onThisMachine()) {
            throw new WrongSetting(SECURITY + " is none, so the password would travel readable: take starttls or tls");
        }
    }

    private boolean onThisMachine() {
        return host.equalsIgnoreCase("localhost") || host.matches("127\\.\\d+\\.\\d+\\.\\d+|::1");
    }

    private static Security security(String text) {
        return Arrays.stream(Security.values())
                .filter(one -> one.word().equals(text.isEmpty() ? Security.STARTTLS.word() : text))
                .findFirst()
                .orElseThrow(() -> new WrongSetting(SECURITY + " knows "
                        + Arrays.stream(Security.values()).map(Security::word).collect(Collectors.joining(", "))
                        + "; it is " + text));
    }

    private static int port(String text, Security security) {
        if (text.isEmpty()) {
            return security.usualPort;
        }
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65535) {
            throw new WrongSetting(PORT + " must be a number from 1 to 65535; it is " + text);
        }
        return Integer.parseInt(text);
    }

    private static String sender(String text) {
        if (text.isEmpty()) {
            throw new WrongSetting(HOST + " is set and " + SENDER + " is not");
        }
        if (!text.matches("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,189}")) {
            throw new WrongSetting(
                    SENDER + " takes an address such as ustaz@example.kz; it is " + text.replaceAll("\\p{Cntrl}", "?"));
        }
        return text;
    }

    private static String password(Environment environment) {
        // as it is: it may begin or end with a space
        String password = environment.getProperty(PASSWORD, "");
        String file = given(environment, PASSWORD_FILE);
        if (file.isEmpty()) {
            return password;
        }
        if (!password.isEmpty()) {
            throw new WrongSetting(PASSWORD + " and " + PASSWORD_FILE + " are both set: take one of them away");
        }
        String read = read(PASSWORD_FILE, file).replaceFirst("\\R\\z", "");
        if (read.isEmpty()) {
            throw new WrongSetting(PASSWORD_FILE + " is empty: " + file);
        }
        return read;
    }

    private static Optional<Path> authority(String file) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (PemContent.of(read(AUTHORITY, file)).getCertificates().isEmpty()) {
                throw new IllegalStateException("none in it");
            }
        } catch (IllegalStateException e) {
            throw new WrongSetting(AUTHORITY + " holds no PEM certificate: " + file);
        }
        return Optional.of(Path.of(file).toAbsolutePath());
    }

    private static String read(String setting, String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new WrongSetting(setting + " cannot be read: " + file);
        }
    }

    private static String given(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + security.word() + "]";
    }
}
