package kz.ustaz.account.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.common.Refused;

/** Has the browser make or show a passkey, and says why it did not. */
enum PasskeyCall {
    MAKE("create", "parseCreationOptionsFromJSON", "account.passkey.not-added"),
    SHOW("get", "parseRequestOptionsFromJSON", "account.passkey.not-shown");

    /** What the browser gave, or the name of what went wrong after this mark, which no JSON begins with. */
    private static final String CALL = """
            return (async () => {
              const read = window.PublicKeyCredential?.[$1];
              if (!read || !navigator.credentials) {
                return '!NotSupportedError';
              }
              try {
                const publicKey = read.call(PublicKeyCredential, JSON.parse($2));
                return JSON.stringify(await navigator.credentials[$0]({publicKey}));
              } catch (refused) {
                return '!' + refused.name;
              }
            })();""";

    /** By the names that the standard gives to what goes wrong. */
    private static final Map<String, String> REASONS = Map.of(
            "!NotSupportedError", "account.passkey.no-browser",
            "!SecurityError", "account.passkey.elsewhere",
            "!InvalidStateError", "account.passkey.known");

    private final String what;
    private final String reader;
    private final String cancelled;

    PasskeyCall(String what, String reader, String cancelled) {
        this.what = what;
        this.reader = reader;
        this.cancelled = cancelled;
    }

    void ask(Component page, String options, Consumer<String> onGiven, Consumer<Refused> onRefused) {
        page.getElement()
                .executeJs(CALL, what, reader, options)
                .then(
                        String.class,
                        given -> {
                            if (given.startsWith("!")) {
                                onRefused.accept(new Refused(REASONS.getOrDefault(given, cancelled)));
                            } else {
                                onGiven.accept(given);
                            }
                        },
                        _ -> onRefused.accept(new Refused(cancelled)));
    }
}
