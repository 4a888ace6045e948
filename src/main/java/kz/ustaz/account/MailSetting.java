package kz.ustaz.account;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether notices go by mail too, from whom, and where their links lead. Checked by {@code storage} before anything starts. */
@Component
class MailSetting {

    private final Environment environment;

    MailSetting(Environment environment) {
        this.environment = environment;
    }

    boolean on() {
        return !environment.getProperty("ustaz.mail.host", "").isBlank();
    }

    MailAddress sender() {
        return new MailAddress(environment.getProperty("ustaz.mail.sender", "").strip());
    }

    /** Without a slash at the end; empty if nobody said by which address it is opened. */
    Optional<String> site() {
        return Optional.of(environment.getProperty("ustaz.site", "").strip().replaceAll("/+$", ""))
                .filter(site -> !site.isEmpty());
    }
}
