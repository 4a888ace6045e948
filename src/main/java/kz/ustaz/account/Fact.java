package kz.ustaz.account;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.ustaz.common.Localized;

/**
 * What stands in a gap of a notice's text: a plain value that is put into words when somebody reads it. Never markup, and
 * never a person's name, which stands in one table alone.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fact.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = Fact.Named.class, name = "NAMED"),
    @JsonSubTypes.Type(value = Fact.Day.class, name = "DAY"),
    @JsonSubTypes.Type(value = Fact.Moment.class, name = "MOMENT"),
    @JsonSubTypes.Type(value = Fact.Word.class, name = "WORD")
})
public sealed interface Fact {

    /** As it is, such as the title of a run. */
    record Text(String text) implements Fact {}

    /** In the reader's language, such as the title of a quiz. @param texts by code of the language */
    record Named(Map<String, String> texts) implements Fact {}

    record Day(LocalDate day) implements Fact {}

    /** Shown in the reader's zone. */
    record Moment(Instant at) implements Fact {}

    /** A word of the product, such as that of a role. @param key in the translations */
    record Word(String key) implements Fact {}

    static Fact of(String text) {
        return new Text(text);
    }

    static Fact of(Localized texts) {
        return new Named(texts.texts());
    }

    static Fact of(LocalDate day) {
        return new Day(day);
    }

    static Fact of(Instant at) {
        return new Moment(at);
    }
}
