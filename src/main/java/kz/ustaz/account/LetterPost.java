package kz.ustaz.account;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.common.ui.Moments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Puts a letter into words and hands it to the mail server: plain text that says what the line in the inbox says, and no
 * name. Its subject is always the same, so that nothing that somebody typed comes near a header.
 */
@Component
class LetterPost {

    private static final String NAME = "Ustaz";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ObjectProvider<JavaMailSender> server;
    private final MailSetting setting;
    private final I18NProvider texts;
    private final Clock clock;

    LetterPost(ObjectProvider<JavaMailSender> server, MailSetting setting, I18NProvider texts, Clock clock) {
        this.server = server;
        this.setting = setting;
        this.texts = texts;
        this.clock = clock;
    }

    /** Returns when the mail server has taken it, after seconds at most. @throws MailException if it has not */
    void send(Letter letter, MailAddress to) {
        var language = Locale.of(letter.language());
        var text = new NoticeText(language, key -> text(key, language), at -> moment(at, language));
        String inbox = setting.site()
                .map(site -> text("account.mail.open", language, site + "/inbox?read=" + letter.notice()))
                .orElseGet(() -> text("account.mail.inbox", language));
        send(
                letter.notice(),
                to,
                text("account.mail.subject", language),
                text(letter.what(), language, text.gaps(letter.facts())),
                inbox,
                text("account.mail.why", language));
    }

    /** As {@link #send}, to see whether it arrives. @param id of this mail alone */
    void sendTrial(UUID id, MailAddress to, Locale language) {
        send(id, to, text("account.mail.subject", language), text("account.mail.trial", language));
    }

    private void send(UUID id, MailAddress to, String subject, String... paragraphs) {
        var sender = server.getObject();
        var message = sender.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(setting.sender().value(), NAME, StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(String.join("\r\n\r\n", paragraphs) + "\r\n", StandardCharsets.UTF_8.name());
            message.setHeader("Date", DATE.format(clock.instant()));
            // the same at each try, by which a mail program knows a double
            message.setHeader("Message-ID", "<" + id + "@" + setting.sender().host() + ">");
            // nobody's absence note is to answer it (RFC 3834)
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getTranslation(key, language, values);
    }

    /** Nobody knows where he reads it, so the zone is said. */
    private static String moment(java.time.Instant at, Locale language) {
        var zone = ZoneId.systemDefault();
        return Moments.of(at, language, zone) + " (" + zone.getId() + ")";
    }
}
