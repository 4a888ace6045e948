package kz.ustaz.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How a question that was asked already is to be marked from now on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.NewKey.class, name = "NEW_KEY"),
    @JsonSubTypes.Type(value = Change.AcceptSeveral.class, name = "ACCEPT_SEVERAL"),
    @JsonSubTypes.Type(value = Change.FullMarks.class, name = "FULL_MARKS"),
    @JsonSubTypes.Type(value = Change.Drop.class, name = "DROP")
})
public sealed interface Change {

    /**
     * By the key that a later revision has; its own marks do not count.
     *
     * @param revision of the quiz in which that key stands
     * @param options for options whose id it has no more: which of its own each has become, or nothing at all
     */
    record NewKey(UUID revision, Map<String, String> options) implements Change {
        public NewKey {
            options = Map.copyOf(options);
        }
    }

    /** Full marks also for some answers. @param values as {@link kz.ustaz.question.Question#value} says them */
    record AcceptSeveral(Set<String> values) implements Change {
        public AcceptSeveral {
            values = Set.copyOf(values);
        }
    }

    /** To everybody, also to who answered nothing. */
    record FullMarks() implements Change {}

    /** As if it had not been asked: its marks are neither awarded nor available. */
    record Drop() implements Change {}

    /** The word for it, as its texts have it. */
    default String word() {
        return switch (this) {
            case NewKey key -> "new-key";
            case AcceptSeveral several -> "accept";
            case FullMarks full -> "full";
            case Drop drop -> "drop";
        };
    }
}
