package kz.ustaz.account;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The host name that passkeys belong to: browsers show them to pages from there alone. It is a setting and not what a
 * request says of itself. Browsers know passkeys on encrypted pages only, and on {@code localhost}.
 */
@Component
class PasskeyHost {

    private static final String THIS_MACHINE = "localhost";

    private final Environment environment;

    PasskeyHost(Environment environment) {
        this.environment = environment;
    }

    String name() {
        String set = environment.getProperty("ustaz.host", "");
        return set.isBlank() ? THIS_MACHINE : set.toLowerCase(Locale.ROOT);
    }

    /** A proxy may change a request's host, so for a name that was set it is enough that the page is encrypted. */
    boolean offersOn(String host, boolean encrypted) {
        return name().equals(THIS_MACHINE) ? host.equalsIgnoreCase(THIS_MACHINE) : encrypted;
    }

    /** Where pages of ours come from: by HTTPS with the usual port or our own, and on this machine without it. */
    Set<String> origins() {
        String port = environment.getProperty("local.server.port", "8443");
        var origins = new HashSet<>(Set.of("https://" + name(), "https://" + name() + ":" + port));
        if (name().equals(THIS_MACHINE)) {
            origins.add("http://" + THIS_MACHINE + ":" + port);
        }
        return origins;
    }
}
