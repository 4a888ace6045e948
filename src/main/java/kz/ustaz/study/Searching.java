package kz.ustaz.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.common.words.WordForms;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.ports.ItemSearch;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.study.SearchPage.In;
import kz.ustaz.study.SearchPage.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where everybody who is signed in looks for words: in the lessons of his runs, the glossary and the sources. Longer than most,
 * as whose course it is, in which languages, and which words are asked one after the other.
 */
@Service
public class Searching {

    private final Rights rights;
    private final Enrolments enrolments;
    private final Reaches reaches;
    private final RunBook runs;
    private final Editions editions;
    private final Standings standings;
    private final CourseIndexes indexes;
    private final ItemSearch items;

    Searching(
            Rights rights,
            Enrolments enrolments,
            Reaches reaches,
            RunBook runs,
            Editions editions,
            Standings standings,
            CourseIndexes indexes,
            ItemSearch items) {
        this.rights = rights;
        this.enrolments = enrolments;
        this.reaches = reaches;
        this.runs = runs;
        this.editions = editions;
        this.standings = standings;
        this.indexes = indexes;
        this.items = items;
    }

    /** A place and the run's course. */
    private record OfRun(Place place, EditionId edition) {}

    /** What is looked through. */
    private record Where(EditionId edition, Course course, Gathering gathering) {}

    private record Answer(Optional<String> meant, boolean most, List<In> found) {
        static final Answer NOTHING = new Answer(Optional.empty(), false, List.of());

        boolean hasText() {
            return found.stream().anyMatch(In::hasText);
        }
    }

    /**
     * The number of queries depends neither on the course nor on what is looked for.
     *
     * @param language the reader's
     * @param run one of his; empty for the newest that he learns in, or else teaches in
     * @param typed anything; of more than {@value Wanted#LONGEST} characters the first
     * @throws NotAllowed if the caller is deactivated
     * @throws NotFound unless the run is his
     */
    @Transactional(readOnly = true)
    public SearchPage find(Caller caller, String language, Optional<RunId> run, String typed) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("the search");
        }
        var all = runs(caller);
        var chosen = all.stream()
                .filter(one -> run.isEmpty() || one.place().run().equals(run.get()))
                .findFirst();
        if (run.isPresent() && chosen.isEmpty()) {
            throw new NotFound("run");
        }
        String words = WordForms.typed(typed, Wanted.LONGEST);
        var where = words.isEmpty() ? Optional.<Where>empty() : where(chosen);
        var answer = where.map(in -> answer(in, language, words)).orElse(Answer.NOTHING);
        return new SearchPage(
                all.stream().map(OfRun::place).toList(),
                chosen.map(OfRun::place),
                words,
                answer.meant(),
                answer.most(),
                answer.found(),
                where.flatMap(_ -> items.find(caller, words))
                        .map(items -> new SearchPage.Items(items.count(), items.writes())));
    }

    private List<OfRun> runs(Caller caller) {
        var own = enrolments.own(caller);
        var learns = own.stream().map(one -> ofRun(one.run(), Optional.of(one.id())));
        var taught = reaches.of(caller, Set.of(Role.LEAD, Role.ASSISTANT)).runs().stream()
                .map(RunId::new)
                .filter(run -> own.stream().noneMatch(one -> one.run().id().equals(run)))
                .toList();
        var teaches = taught.isEmpty()
                ? Stream.<OfRun>empty()
                : runs.of(taught).stream().map(one -> ofRun(one, Optional.empty()));
        return Stream.concat(learns, teaches).toList();
    }

    private static OfRun ofRun(Run run, Optional<EnrolmentId> enrolment) {
        return new OfRun(new Place(run.id(), run.title(), enrolment), run.edition());
    }

    /** Who is in no run looks through the newest edition, as in the glossary. */
    private Optional<Where> where(Optional<OfRun> chosen) {
        return chosen.map(OfRun::edition).or(editions::newest).map(edition -> {
            var course = editions.course(edition);
            return new Where(edition, course, new Gathering(course, chosen.isPresent(), locks(course, chosen)));
        });
    }

    private Function<Course.Module, Optional<Refused>> locks(Course course, Optional<OfRun> chosen) {
        var progress =
                chosen.flatMap(one -> one.place().enrolment()).map(id -> new Progress(course, standings.facts(id)));
        Map<String, Optional<Refused>> known = new HashMap<>();
        return module -> known.computeIfAbsent(module.id(), _ -> progress.flatMap(own -> own.locked(module)));
    }

    private Answer answer(Where where, String language, String words) {
        var languages = Stream.concat(
                        Stream.of(language),
                        where.course().languages().stream().sorted().filter(other -> !other.equals(language)))
                .toList();
        var all = answer(where, languages, words, CourseIndex::withAll);
        if (all.hasText()) {
            return all;
        }
        for (String tongue : languages) {
            var meant = indexes.of(where.edition(), where.course(), tongue).meant(Wanted.of(tongue, words));
            var instead = meant.map(put -> answer(where, List.of(tongue), put, CourseIndex::withAll))
                    .filter(Answer::hasText);
            if (instead.isPresent()) {
                return new Answer(meant, false, instead.get().found());
            }
        }
        if (!all.found().isEmpty()) {
            return all;
        }
        return new Answer(
                Optional.empty(),
                true,
                answer(where, languages, words, CourseIndex::withMost).found());
    }

    /** The first language's, and where it has no text of its own, those of the others that have. */
    private Answer answer(
            Where where, List<String> languages, String words, BiFunction<CourseIndex, Wanted, List<Findable>> way) {
        var found = new ArrayList<In>();
        for (String language : languages) {
            boolean first = language.equals(languages.getFirst());
            var wanted = Wanted.of(language, words);
            var in = where.gathering()
                    .in(wanted, way.apply(indexes.of(where.edition(), where.course(), language), wanted), first);
            if (!in.isEmpty()) {
                found.add(in);
            }
            if (first && in.hasText()) {
                break;
            }
        }
        return new Answer(Optional.empty(), false, found);
    }
}
