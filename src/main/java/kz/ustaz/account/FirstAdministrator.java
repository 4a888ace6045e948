package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As long as nobody can administer, each start prints a one-time link by which somebody becomes the first administrator. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Grants grants;
    private final LinkBook links;
    private final Environment environment;
    private final Clock clock;

    FirstAdministrator(Grants grants, LinkBook links, Environment environment, Clock clock) {
        this.grants = grants;
        this.links = links;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void invite() {
        if (grants.administratorsBut(NOBODY) > 0) {
            links.endAll(null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return;
        }
        var handed = links.make(LinkPurpose.FIRST_ADMINISTRATOR, null);
        LOG.warn(
                "Nobody administers this installation yet. This link makes its first administrator; it works once, for {}"
                        + " minutes: {}/first/{}",
                LinkPurpose.FIRST_ADMINISTRATOR.life.toMinutes(),
                address(),
                handed.token());
    }

    private String address() {
        String host = environment.getProperty("server.address", "localhost");
        String scheme = environment.getProperty("server.ssl.bundle", "").isEmpty() ? "http" : "https";
        return scheme + "://" + host + ":" + environment.getProperty("local.server.port", "8080");
    }
}
