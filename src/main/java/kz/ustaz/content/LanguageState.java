package kz.ustaz.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import kz.ustaz.content.ports.TextUnit;

/** How much of a course one language has, by sort of text. @param source whether the course is written in it */
public record LanguageState(String language, boolean source, List<Row> rows) {

    /**
     * @param all that the course has
     * @param there that this language has
     * @param drafts that nobody approved, whether noted or not
     * @param stale whose source has changed since
     */
    public record Row(TextUnit.Sort sort, int all, int there, int drafts, int approved, int stale) {

        private Row plus(Row other) {
            return new Row(
                    sort,
                    all + other.all,
                    there + other.there,
                    drafts + other.drafts,
                    approved + other.approved,
                    stale + other.stale);
        }

        private static Row of(Translated one) {
            var sort = one.unit().sort();
            return switch (one.status()) {
                case MISSING -> new Row(sort, 1, 0, 0, 0, 0);
                case STALE -> new Row(sort, 1, 1, 0, 0, 1);
                case UNKNOWN, DRAFT -> new Row(sort, 1, 1, 1, 0, 0);
                case APPROVED -> new Row(sort, 1, 1, 0, 1, 0);
            };
        }

        private static Row source(TextUnit unit) {
            return new Row(unit.sort(), 1, 1, 0, 1, 0);
        }
    }

    /** The course's own language first. */
    static List<LanguageState> of(Course course, Remarked remarked) {
        var states = new ArrayList<LanguageState>();
        String source = course.sourceLanguage();
        states.add(new LanguageState(
                source,
                true,
                rows(remarked.units().stream()
                        .filter(unit -> unit.texts().containsKey(source))
                        .map(Row::source)
                        .toList())));
        course.languages().stream()
                .filter(language -> !language.equals(source))
                .map(language -> new LanguageState(
                        language,
                        false,
                        rows(remarked.translated().stream()
                                .filter(one -> one.language().equals(language))
                                .map(Row::of)
                                .toList())))
                .forEach(states::add);
        return List.copyOf(states);
    }

    private static List<Row> rows(List<Row> each) {
        var rows = new EnumMap<TextUnit.Sort, Row>(TextUnit.Sort.class);
        each.forEach(row -> rows.merge(row.sort(), row, Row::plus));
        return List.copyOf(rows.values());
    }
}
