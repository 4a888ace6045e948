package kz.ustaz.account;

import static kz.ustaz.common.HealthLine.State.BAD;
import static kz.ustaz.common.HealthLine.State.FACT;
import static kz.ustaz.common.HealthLine.State.GOOD;

import java.util.List;
import kz.ustaz.common.HealthLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether mail goes out. */
@Component
@Order(25)
class MailHealth implements HealthLine.Source {

    private static final String NAME = "account.health.mail";
    private static final String SENT = "account.health.mail.last";

    private final Letters letters;
    private final MailSetting setting;

    MailHealth(Letters letters, MailSetting setting) {
        this.letters = letters;
        this.setting = setting;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HealthLine> lines() {
        if (!setting.on()) {
            return List.of(new HealthLine(NAME, FACT, "account.health.mail.off"));
        }
        var now = letters.standing();
        var sent = now.sent();
        var last = sent == null
                ? new HealthLine(SENT, FACT, "account.health.mail.never")
                : new HealthLine(SENT, FACT, "account.health.mail.sent", sent);
        var failed = now.failed();
        var line = now.line();
        var state = new HealthLine(NAME, GOOD, "account.health.mail.on", now.waiting());
        if (failed != null && line != null && (sent == null || failed.isAfter(sent))) {
            state = new HealthLine(NAME, BAD, "account.health.mail.failing", failed, line, now.waiting());
        }
        return List.of(state, last);
    }
}
