package kz.ustaz.common.ui;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/** What a person is called in the storage of a browser, which others may look into: always the same, and no id of ours. */
public final class OnDevice {

    private OnDevice() {}

    public static String nameOf(PersonId person) {
        return UUID.nameUUIDFromBytes(("sitting of " + person).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
