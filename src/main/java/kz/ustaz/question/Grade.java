package kz.ustaz.question;

import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Fraction;

/** What marking says about one answer. */
public sealed interface Grade {

    /** @param fraction of the item's marks, 0–1 @param parts in the question's order; may be empty */
    record Marked(Fraction fraction, List<Part> parts) implements Grade {
        public Marked {
            parts = List.copyOf(parts);
        }
    }

    /** A person must mark it. */
    record NeedsReview() implements Grade {}

    /** Nothing was answered; counts as no marks. */
    record Unanswered() implements Grade {}

    /** One part of an answer that is marked by itself. @param id the author's id @param fraction 0–1 of the part */
    record Part(String id, Fraction fraction) {}

    /** The share of the item's marks, 0–1. */
    default Fraction fraction() {
        return this instanceof Marked marked ? marked.fraction() : Fraction.ZERO;
    }

    /** What it comes to, in one word. */
    enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        UNANSWERED,
        WAITING;

        /** Key of its text. */
        public String key() {
            return "question.grade." + name().toLowerCase(Locale.ROOT);
        }
    }

    default Verdict verdict() {
        return switch (this) {
            case Unanswered none -> Verdict.UNANSWERED;
            case NeedsReview later -> Verdict.WAITING;
            case Marked marked ->
                marked.fraction().isZero()
                        ? Verdict.WRONG
                        : marked.fraction().equals(Fraction.ONE) ? Verdict.RIGHT : Verdict.PARTLY;
        };
    }

    static Grade of(Fraction fraction) {
        return new Marked(fraction, List.of());
    }
}
