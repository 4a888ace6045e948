package kz.ustaz.survey;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What all together answered to one form. It depends on what was answered and not on the order in which it was, nor does it
 * tell which answers belong together: so nothing in it leads to a person (decision 0033).
 *
 * @param answers how many people
 * @param counts by question and option how many took it
 * @param words by question what was written, sorted
 */
public record Tally(
        int answers, SortedMap<String, SortedMap<String, Integer>> counts, SortedMap<String, List<String>> words) {

    static final Tally EMPTY = new Tally(0, new TreeMap<>(), new TreeMap<>());

    public Tally {
        var ownCounts = new TreeMap<String, SortedMap<String, Integer>>();
        counts.forEach(
                (question, taken) -> ownCounts.put(question, Collections.unmodifiableSortedMap(new TreeMap<>(taken))));
        var ownWords = new TreeMap<String, List<String>>();
        words.forEach((question, said) ->
                ownWords.put(question, said.stream().sorted().toList()));
        counts = Collections.unmodifiableSortedMap(ownCounts);
        words = Collections.unmodifiableSortedMap(ownWords);
    }

    static Tally of(Form form, Collection<Given> all) {
        return all.stream().reduce(EMPTY, (sum, given) -> sum.plus(form, given), (one, other) -> one);
    }

    /** With one more person's answers, as far as they are this form's. */
    Tally plus(Form form, Given given) {
        var moreCounts = new TreeMap<>(counts);
        var moreWords = new TreeMap<>(words);
        for (Question question : form.questions()) {
            String value = given.of(question.id());
            if (value.isEmpty()) {
                continue;
            }
            if (question.isWords()) {
                moreWords.merge(question.id(), List.of(value), Tally::both);
            } else if (question.option(value).isPresent()) {
                var taken = new TreeMap<>(moreCounts.getOrDefault(question.id(), new TreeMap<>()));
                taken.merge(value, 1, Integer::sum);
                moreCounts.put(question.id(), taken);
            }
        }
        return new Tally(answers + 1, moreCounts, moreWords);
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    int count(String question, String option) {
        return counts.getOrDefault(question, Collections.emptySortedMap()).getOrDefault(option, 0);
    }

    List<String> words(String question) {
        return words.getOrDefault(question, List.of());
    }
}
