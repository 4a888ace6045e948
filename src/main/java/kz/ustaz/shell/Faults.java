package kz.ustaz.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import kz.ustaz.common.FactorWanted;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What a person sees when a click goes wrong: a sentence and a number that finds the cause in the log, never the cause
 * itself. The page stays, with what was typed in it.
 */
@Service
public class Faults implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int SHOWN_FOR_MILLIS = 10_000;

    @Override
    public void error(ErrorEvent event) {
        Throwable fault = event.getThrowable();
        if (fault instanceof NotFound || fault instanceof NotAllowed) {
            LOG.info("Refused: {}: {}", fault.getClass().getSimpleName(), oneLine(fault.getMessage()));
            say("shell.nothing.text");
        } else if (fault instanceof FactorWanted) {
            say("account.factor.again-lead");
        } else {
            say("shell.fault.text", log(fault));
        }
    }

    /** Writes a fault to the log. @return the number under which it stands there */
    public static String log(Throwable fault) {
        String number = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36), 36);
        number = "0".repeat(4 - number.length()) + number;
        number = number.toUpperCase(Locale.ROOT);
        LOG.error("Fault {}", number, fault);
        return number;
    }

    private static void say(String key, Object... values) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            var notice = new Notification(ui.getTranslation(key, values), SHOWN_FOR_MILLIS);
            notice.setAssertive(true);
            notice.setPosition(Notification.Position.TOP_CENTER);
            notice.open();
        }
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
