package kz.ustaz.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Moments;

/**
 * Puts facts into somebody's words, on a page or in a mail.
 *
 * @param words the text of a key in that language
 * @param moments how he reads a moment
 */
public record NoticeText(Locale language, UnaryOperator<String> words, Function<Instant, String> moments) {

    /** For the gaps of the notice's own text. */
    public Object[] gaps(List<Fact> facts) {
        return facts.stream().map(this::said).toArray();
    }

    private String said(Fact fact) {
        return switch (fact) {
            case Fact.Text(var text) -> text;
            case Fact.Named(var texts) -> new Localized(texts).in(language);
            case Fact.Day(var day) -> Moments.longDay(language).format(day);
            case Fact.Moment(var at) -> moments.apply(at);
            case Fact.Word(var key) -> words.apply(key);
        };
    }
}
