package kz.ustaz.question.choice;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Prompt;

/** @param options in the order shown */
public record ChoicePrompt(Localized text, List<Piece> options, Rule rule) implements Prompt {

    public ChoicePrompt {
        options = List.copyOf(options);
    }

    /** How many may be chosen and how that counts; the trainee is told. */
    public enum Rule {
        /** One option; all or nothing. */
        ONE,
        /** Any number; right ones minus wrong ones, over all right ones, never below 0. */
        PARTIAL,
        /** Any number; all or nothing. */
        ALL
    }

    @Override
    public List<Piece> pieces() {
        return options;
    }
}
