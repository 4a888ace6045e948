package kz.ustaz.study;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/**
 * What comes of looking for words.
 *
 * @param places the caller's runs, those he learns in before those he teaches in
 * @param place the one whose course was looked through; empty for who has none, to whom no lesson is shown
 * @param typed what was looked for, without what is not seen; empty where nothing was
 * @param meant the words that were looked for instead, as nothing has those that were typed
 * @param most whether nothing has all the words, and this has all but one
 * @param found the reader's language first, with the sources; others only while his own has no lesson or term
 * @param items for who may look into the bank
 */
public record SearchPage(
        List<Place> places,
        Optional<Place> place,
        String typed,
        Optional<String> meant,
        boolean most,
        List<In> found,
        Optional<Items> items) {

    /** @param enrolment empty where he teaches */
    public record Place(RunId run, String title, Optional<EnrolmentId> enrolment) {}

    /** @param more lessons that have the words too */
    public record In(String language, List<OfLesson> lessons, int more, List<OfTerm> terms, List<OfSource> sources) {

        public boolean isEmpty() {
            return lessons.isEmpty() && terms.isEmpty() && sources.isEmpty();
        }

        public boolean hasText() {
            return !lessons.isEmpty() || !terms.isEmpty();
        }
    }

    /**
     * @param locked why it cannot be read yet: then it is found by its title, and no word of its text goes out
     * @param more sections that have the words too
     */
    public record OfLesson(
            String lesson,
            Excerpt title,
            Localized module,
            Optional<Refused> locked,
            List<OfSection> sections,
            int more) {}

    /** @param heading may be empty */
    public record OfSection(String anchor, Excerpt heading, Excerpt text) {}

    public record OfTerm(String id, Excerpt term, Excerpt definition) {}

    /** @param citedIn lessons that may be read, by id */
    public record OfSource(String id, Excerpt title, Excerpt address, String letter, List<CitedIn> citedIn) {}

    public record CitedIn(String lesson, Localized title) {}

    /** @param writes whether the bank is his, and not its reviews alone */
    public record Items(int count, boolean writes) {}

    public boolean isEmpty() {
        return found.stream().allMatch(In::isEmpty);
    }
}
