package kz.ustaz.survey.ui;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.OnDevice;
import kz.ustaz.survey.Given;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is filled in and not sent yet, in the browser's window alone: on the server it would stand beside the name of who
 * answers without one. It outlives a broken line, a reload and a new session, and goes with the window.
 */
final class Draft {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 50_000;

    private final String key;

    /** @param address of the form, which is told to no other who uses this browser */
    Draft(PersonId person, String address) {
        String whole = OnDevice.nameOf(person) + " " + address;
        key = "ustaz-form-" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }

    void keep(Given given) {
        WebStorage.setItem(Storage.SESSION_STORAGE, key, JSON.writeValueAsString(given));
    }

    void drop() {
        WebStorage.removeItem(Storage.SESSION_STORAGE, key);
    }

    /** Answers later, when the browser has, and not at all if there is none. */
    void find(Consumer<Given> found) {
        WebStorage.getItem(Storage.SESSION_STORAGE, key, kept -> {
            if (kept != null && kept.length() <= LONGEST) {
                read(kept, found);
            }
        });
    }

    static void read(String kept, Consumer<Given> found) {
        try {
            Optional.ofNullable(JSON.readValue(kept, Given.class)).ifPresent(found);
        } catch (JacksonException e) {
            // the browser's owner may write there what he likes; then nothing was begun
        }
    }
}
