package kz.ustaz.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** How long something is kept that is no record: a number of days, or for ever. */
public enum KeptFor {
    NOTICES("ustaz.notices.kept", 365),
    READ_NOTICES("ustaz.notices.read-kept", 90),
    DRAFTS("ustaz.drafts.kept", 365),
    /** Files that were made to be fetched and were left behind, as by a product that was killed. */
    EXPORTS("ustaz.exports.kept", 1);

    private static final Set<String> FOR_EVER = Set.of("0", "off", "never");

    private final String setting;
    private final int usual;

    KeptFor(String setting, int usual) {
        this.setting = setting;
        this.usual = usual;
    }

    /** Empty for ever. */
    public Optional<Duration> in(Environment environment) {
        String asked = environment.getProperty(setting, "");
        return FOR_EVER.contains(asked)
                ? Optional.empty()
                : Optional.of(Duration.ofDays(asked.isBlank() ? usual : Long.parseLong(asked)));
    }

    /** @throws WrongSetting for the first that says neither */
    static void check(Environment environment) {
        for (var one : values()) {
            String asked = environment.getProperty(one.setting, "");
            if (!asked.isBlank() && !FOR_EVER.contains(asked) && !asked.matches("[1-9]\\d{0,3}")) {
                throw new WrongSetting(
                        one.setting + " must be days from 1 to 9999, or 0 or never: for ever; it is " + asked);
            }
        }
    }
}
