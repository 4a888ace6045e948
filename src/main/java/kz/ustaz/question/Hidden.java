package kz.ustaz.question;

import java.util.Map;
import java.util.Optional;

/** What an attempt must keep of a question and the browser must not see: which token is which option, generated keys. */
public interface Hidden {

    /** For kinds that neither shuffle nor generate. */
    record Nothing() implements Hidden {
        @Override
        public Optional<Map<String, String>> options() {
            return Optional.of(Map.of());
        }
    }

    /**
     * The author's ids by the tokens that stand for them. Where it is empty, what is right was drawn for this attempt
     * alone, and no later key can mark it.
     */
    default Optional<Map<String, String>> options() {
        return Optional.empty();
    }

    /** The same tokens with other ids behind them. @param ids the new id by the old; the rest stay */
    default Hidden renamed(Map<String, String> ids) {
        return this;
    }
}
