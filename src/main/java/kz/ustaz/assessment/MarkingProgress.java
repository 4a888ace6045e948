package kz.ustaz.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Rubric;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Leading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for how far marking is. It shows answers by the signs that markers see, as he may mark them himself: what
 * two gave who disagree stands here once a third has settled it. For whoever does not lead the run it does not exist:
 * {@link kz.ustaz.common.NotFound}.
 */
@Service
public class MarkingProgress {

    private final Leading leading;
    private final Quizzes quizzes;
    private final Papers papers;
    private final Deals deals;
    private final GivenMarks given;
    private final ExamOnly examOnly;
    private final Names names;
    private final Clock clock;

    MarkingProgress(
            Leading leading,
            Quizzes quizzes,
            Papers papers,
            Deals deals,
            GivenMarks given,
            ExamOnly examOnly,
            Names names,
            Clock clock) {
        this.leading = leading;
        this.quizzes = quizzes;
        this.papers = papers;
        this.deals = deals;
        this.given = given;
        this.examOnly = examOnly;
        this.names = names;
        this.clock = clock;
    }

    public record Overview(
            Run run,
            String quiz,
            Localized title,
            List<Asked> questions,
            List<Marker> markers,
            List<Dispute> disputes) {}

    /** A question. @param text Markdown @param waiting answers that people have not marked @param marked that they have */
    public record Asked(Localized text, int waiting, int marked) {}

    /** @param given answers that he marked @param open that he has not yet */
    public record Marker(String name, int given, int open) {}

    /**
     * An answer about which two markers disagree.
     *
     * @param alias what it is called at the desk
     * @param points that each gave, the third's last, which counts; empty while he has not given his
     * @param most that the rubric has
     */
    public record Dispute(String alias, Localized text, List<Integer> points, int most) {}

    /** One question of one attempt. */
    private record Place(Paper paper, int position, Rubric rubric) {

        Localized text() {
            return paper.sheet().variants().get(position).prompt().text();
        }

        Item item() {
            return paper.sheet().items().get(position);
        }

        Answered answered() {
            return new Answered(paper.attempt().id(), position);
        }
    }

    private record Answered(AttemptId attempt, int position) {}

    /** What is said of a question: nothing of what it asks where that is for exams alone. */
    private interface Words {
        Localized of(Place place);
    }

    /** The number of queries does not depend on the people, once their quizzes are in memory. */
    @Transactional(readOnly = true)
    public Overview show(Caller caller, RunId run, String quiz) {
        var led = leading.led(caller, run);
        var title = quizzes.in(led.edition(), quiz).title();
        var places = papers.of(run, quiz).stream()
                .flatMap(paper -> places(paper).stream())
                .toList();
        var ids = places.stream()
                .map(place -> place.paper().attempt().id().value())
                .distinct()
                .toList();
        var dealt = deals.of(ids);
        var hidden = examOnly.hidden(caller, places.stream().map(Place::item).toList());
        Words words = place -> hidden.contains(place.item().revision()) ? examOnly.text() : place.text();
        return new Overview(
                led,
                quiz,
                title,
                questions(places, words),
                markers(dealt),
                disputes(places, dealt, given.of(ids), words));
    }

    private static List<Place> places(Paper paper) {
        var places = new ArrayList<Place>();
        var items = paper.sheet().items();
        for (int position = 0; position < items.size(); position++) {
            int at = position;
            items.get(position).question().rubric().ifPresent(rubric -> places.add(new Place(paper, at, rubric)));
        }
        return places;
    }

    private static List<Asked> questions(List<Place> places, Words words) {
        var questions = new LinkedHashMap<String, Asked>();
        for (var place : places) {
            var mark = place.paper().marks().get(place.position());
            int waits = mark.given().waits() ? 1 : 0;
            int marked = mark.grade() instanceof Grade.Marked ? 1 : 0;
            questions.merge(
                    place.item().id(),
                    new Asked(words.of(place), waits, marked),
                    (one, more) -> new Asked(one.text(), one.waiting() + more.waiting(), one.marked() + more.marked()));
        }
        return List.copyOf(questions.values());
    }

    private List<Marker> markers(List<Deal> dealt) {
        var now = clock.instant();
        Map<PersonId, List<Deal>> byMarker = dealt.stream().collect(Collectors.groupingBy(Deal::marker));
        var known = names.of(byMarker.keySet());
        return byMarker.entrySet().stream()
                .sorted(Comparator.comparing(one -> Optional.ofNullable(known.get(one.getKey()))
                        .map(Names.Name::sortKey)
                        .orElse("")))
                .map(one -> new Marker(
                        Optional.ofNullable(known.get(one.getKey()))
                                .map(Names.Name::cyrillic)
                                .orElse(""),
                        (int) one.getValue().stream().filter(Deal::given).count(),
                        (int) one.getValue().stream()
                                .filter(deal -> deal.isOpen() && deal.counts(now))
                                .count()))
                .toList();
    }

    private static List<Dispute> disputes(List<Place> places, List<Deal> dealt, List<GivenMark> given, Words words) {
        var byAnswer =
                given.stream().collect(Collectors.groupingBy(mark -> new Answered(mark.attempt(), mark.position())));
        Map<UUID, String> aliases = dealt.stream().collect(Collectors.toMap(Deal::id, Deal::alias));
        var disputes = new ArrayList<Dispute>();
        for (var place : places) {
            var rubric = place.rubric();
            var own = byAnswer.getOrDefault(place.answered(), List.of());
            if (rubric.wanted(own, GivenMark::levels) > rubric.markers()) {
                boolean settled = own.size() > rubric.markers();
                disputes.add(new Dispute(
                        aliases.getOrDefault(own.getFirst().dealt(), ""),
                        words.of(place),
                        settled
                                ? own.stream()
                                        .map(mark -> rubric.points(mark.levels()))
                                        .toList()
                                : List.of(),
                        rubric.points()));
            }
        }
        return disputes;
    }
}
