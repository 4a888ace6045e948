package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Question;
import kz.ustaz.question.Rubric;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk of who marks what no key can: markers of a run and its lead. Each sees no answer but those that were dealt to
 * him, under a sign that tells nothing of its author, and none of what others gave. A run in which the caller may not mark,
 * and an answer that is not his to mark, do not exist for him: {@link NotFound}. Longer than most, as it is the whole desk.
 */
@Service
public class Marking {

    /** The longest remark on an answer, in UTF-16 units. */
    public static final int LONGEST_REMARK = 4000;

    private static final int MOST_MARKERS = 3;

    private final Leading leading;
    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes quizzes;
    private final Sheets sheets;
    private final Reviews reviews;
    private final Attempts attempts;
    private final Marks marks;
    private final Deals deals;
    private final Dealing dealing;
    private final GivenMarks given;
    private final Settling settling;
    private final RegradeBook regrades;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate reading;

    Marking(
            Leading leading,
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Sheets sheets,
            Reviews reviews,
            Attempts attempts,
            Marks marks,
            Deals deals,
            Dealing dealing,
            GivenMarks given,
            Settling settling,
            RegradeBook regrades,
            Audit audit,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.leading = leading;
        this.enrolments = enrolments;
        this.editions = editions;
        this.quizzes = quizzes;
        this.sheets = sheets;
        this.reviews = reviews;
        this.attempts = attempts;
        this.marks = marks;
        this.deals = deals;
        this.dealing = dealing;
        this.given = given;
        this.settling = settling;
        this.regrades = regrades;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A quiz with something to mark. @param waiting answers in all, but for the caller's own @param given by the caller */
    public record Line(Run run, boolean leads, String quiz, Localized title, int waiting, int given) {}

    /** One quiz. @param waiting answers in all, but for the caller's own @param given by the caller, the newest first */
    public record Desk(Run run, boolean leads, String quiz, Localized title, int waiting, List<Given> given) {}

    /** A mark of the caller's. @param dealt by which he may correct it */
    public record Given(UUID dealt, String alias) {}

    /**
     * An answer to mark. Nothing in it tells whose it is.
     *
     * @param dealt by which it is the caller's to mark
     * @param alias what it is called here
     * @param reason what a good answer has, Markdown; may be empty
     * @param draft what he chose and typed so far, or gave
     * @param given whether he gave a mark already, which can be corrected
     */
    public record Task(
            UUID dealt,
            String alias,
            String kind,
            Question question,
            Variant variant,
            Answer answer,
            Rubric rubric,
            int marks,
            Localized reason,
            Draft draft,
            boolean given) {}

    /** @param levels by criterion, perhaps not all @param remark for the trainee */
    public record Draft(Map<String, Integer> levels, String remark) {

        public static final Draft EMPTY = new Draft(Map.of(), "");

        public Draft {
            levels = Map.copyOf(levels);
        }
    }

    /** What became of an act. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        record No(Refused reason) implements Outcome {}
    }

    /** All that the caller may mark, run by run. Two queries for each run and three more. */
    @Transactional(readOnly = true)
    public List<Line> quizzes(Caller caller) {
        var lines = new ArrayList<Line>();
        var own = deals.of(caller.person());
        for (var run : leading.marked(caller)) {
            var people = enrolments.people(run.id());
            var waiting = waiting(caller, people);
            boolean leads = leading.leads(caller, run.id());
            for (String quiz : asking(run, waiting)) {
                lines.add(new Line(
                        run,
                        leads,
                        quiz,
                        title(run, quiz),
                        (int) waiting.stream()
                                .filter(one -> one.quiz().equals(quiz))
                                .count(),
                        (int) given(own, people, quiz).count()));
            }
        }
        return lines;
    }

    @Transactional(readOnly = true)
    public Desk open(Caller caller, RunId run, String quiz) {
        var marked = leading.marked(caller, run);
        var people = enrolments.people(run);
        var waiting = waiting(caller, people);
        if (waiting.stream().noneMatch(one -> one.quiz().equals(quiz))) {
            quizzes.in(marked.edition(), quiz); // there is such a quiz
        }
        return new Desk(
                marked,
                leading.leads(caller, run),
                quiz,
                title(marked, quiz),
                (int) waiting.stream().filter(one -> one.quiz().equals(quiz)).count(),
                given(deals.of(caller.person()), people, quiz)
                        .sorted(Comparator.comparing(Deal::at).reversed())
                        .map(deal -> new Given(deal.id(), deal.alias()))
                        .toList());
    }

    /** The answer that the caller has not marked yet, or else a new one; empty where there is none for him. */
    public Optional<Task> next(Caller caller, RunId run, String quiz) {
        var choice = read(() -> choice(caller, run, quiz));
        if (choice.open().isPresent()) {
            return read(() -> choice.open().map(deal -> task(deal, own(deal))));
        }
        for (var one : choice.fresh()) {
            var sheet = read(() -> sheets.find(one.attempt()).orElseThrow(() -> new NotFound("attempt")));
            var dealt = dealing.deal(sheet, one.position(), caller.person());
            if (dealt.isPresent()) {
                return read(() -> deals.find(dealt.get()).map(deal -> task(deal, Optional.empty())));
            }
        }
        return Optional.empty();
    }

    /** One that was dealt to the caller, marked or not. */
    @Transactional(readOnly = true)
    public Task task(Caller caller, RunId run, UUID dealt) {
        var deal = own(caller, run, dealt);
        return task(deal, own(deal));
    }

    /** Keeps what is chosen and typed, until it is given. Once it is given, a draft is none. */
    @Transactional
    public void keep(Caller caller, RunId run, UUID dealt, Draft draft) {
        var deal = own(caller, run, dealt);
        var rubric = Dealing.rubric(sheet(deal), deal.position());
        var levels = new TreeMap<String, Integer>();
        rubric.criteria().forEach(criterion -> {
            Integer level = draft.levels().get(criterion.id());
            if (level != null && level >= 0 && level <= criterion.points()) {
                levels.put(criterion.id(), level);
            }
        });
        if (deal.isOpen() && draft.remark().length() <= LONGEST_REMARK) {
            deals.draft(deal.id(), Records.JSON.writeValueAsString(new Draft(levels, clean(draft.remark()))));
        }
    }

    /**
     * Gives a mark, once. Whoever comes when as many as are wanted have given one is told so.
     *
     * @param mark a level for each criterion, and a remark of at most {@link #LONGEST_REMARK} characters
     */
    @Transactional
    public Outcome give(Caller caller, RunId run, UUID dealt, Draft mark) {
        var marked = leading.marked(caller, run);
        var deal = own(caller, run, dealt);
        var sheet = sheet(deal);
        var attempt = lock(deal);
        var before = given.of(deal.attempt(), deal.position());
        var rubric = Dealing.rubric(sheet, deal.position());
        if (isMarked(before, caller.person())) {
            return no("assessment.refused.marking-given");
        }
        if (before.size() >= rubric.wanted(before, GivenMark::levels)) {
            return no("assessment.refused.marking-enough");
        }
        if (!marks.inForce(deal.attempt().value()).get(deal.position()).given().waits()) {
            return no("assessment.refused.marking-regraded");
        }
        var wrong = refusal(rubric, mark);
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        write(caller, marked, attempt, sheet, deal, 1, mark, "");
        audit.record(caller, "marking.give", deal.id().toString(), details(run, sheet, deal, rubric, mark));
        return new Outcome.Done();
    }

    /**
     * Gives another mark instead of one's own, as one more.
     *
     * @param reason 1–1000 characters, shown to the trainee
     * @throws NotFound also if there is none to correct
     */
    @Transactional
    public Outcome correct(Caller caller, RunId run, UUID dealt, Draft mark, String reason) {
        var marked = leading.marked(caller, run);
        var deal = own(caller, run, dealt);
        var sheet = sheet(deal);
        var attempt = lock(deal);
        var before = own(deal).orElseThrow(() -> new NotFound("mark"));
        var rubric = Dealing.rubric(sheet, deal.position());
        var item = sheet.items().get(deal.position());
        if (regrades.any(deal.quiz())
                && !regrades.held(regrades.of(run, deal.quiz()), item).isEmpty()) {
            return no("assessment.refused.marking-regraded");
        }
        var wrong = refusal(rubric, mark).or(() -> ReasonRule.refusal(reason));
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        write(caller, marked, attempt, sheet, deal, before.n() + 1, mark, clean(reason.strip()));
        var details = details(run, sheet, deal, rubric, mark);
        details.put("before", Integer.toString(rubric.points(before.levels())));
        details.put("reason", reason.strip());
        audit.record(caller, "marking.correct", deal.id().toString(), details);
        return new Outcome.Done();
    }

    /** Leaves an unmarked answer to others, for good; again does nothing. */
    @Transactional
    public void giveBack(Caller caller, RunId run, UUID dealt) {
        var deal = dealt(caller, run, dealt);
        if (deal.isOpen()) {
            deals.giveBack(deal.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    // ---- whose it is

    /** @throws NotFound unless it was dealt to the caller in that run, and is not his own answer */
    private Deal own(Caller caller, RunId run, UUID dealt) {
        var deal = dealt(caller, run, dealt);
        if (deal.returned()) {
            throw new NotFound("answer");
        }
        return deal;
    }

    /** Also one that he gave back. */
    private Deal dealt(Caller caller, RunId run, UUID dealt) {
        leading.marked(caller, run);
        var deal = deals.find(dealt)
                .filter(one -> one.marker().equals(caller.person()))
                .orElseThrow(() -> new NotFound("answer"));
        var enrolment = enrolments.get(deal.enrolment());
        if (!enrolment.run().id().equals(run) || enrolment.person().equals(caller.person())) {
            throw new NotFound("answer");
        }
        return deal;
    }

    private Optional<GivenMark> own(Deal deal) {
        return given.of(deal.attempt(), deal.position()).stream()
                .filter(mark -> mark.marker().equals(deal.marker()))
                .findFirst();
    }

    private static boolean isMarked(List<GivenMark> given, PersonId marker) {
        return given.stream().anyMatch(mark -> mark.marker().equals(marker));
    }

    private Sheet sheet(Deal deal) {
        return sheets.find(deal.attempt()).orElseThrow(() -> new NotFound("attempt"));
    }

    /** So that of many who give at once each sees what those before him gave. */
    private Attempt lock(Deal deal) {
        return attempts.lock(deal.attempt().value())
                .filter(Attempt::isHandedIn)
                .orElseThrow(() -> new NotFound("attempt"));
    }

    // ---- what there is to mark

    /** @param open dealt to him already @param fresh what may be dealt to him, in an order of his own */
    private record Choice(Optional<Deal> open, List<Deals.Waiting> fresh) {}

    private Choice choice(Caller caller, RunId run, String quiz) {
        leading.marked(caller, run);
        var now = clock.instant();
        var waiting = waiting(caller, enrolments.people(run)).stream()
                .filter(one -> one.quiz().equals(quiz))
                .toList();
        var dealt = deals.of(
                waiting.stream().map(one -> one.attempt().value()).distinct().toList());
        var byAnswer = new HashMap<Deals.Waiting, List<Deal>>();
        waiting.forEach(one -> byAnswer.put(
                one,
                dealt.stream()
                        .filter(deal -> deal.isOf(one.attempt(), one.position()))
                        .toList()));
        Optional<Deal> open = waiting.stream()
                .flatMap(one -> byAnswer.getOrDefault(one, List.of()).stream())
                .filter(deal -> deal.marker().equals(caller.person()) && deal.isOpen())
                .min(Comparator.comparing(Deal::at));
        var fresh = waiting.stream()
                .filter(one -> byAnswer.getOrDefault(one, List.of()).stream()
                        .noneMatch(deal -> deal.marker().equals(caller.person())))
                .filter(one -> Dealing.busy(byAnswer.getOrDefault(one, List.of()), now) < MOST_MARKERS)
                .toList();
        long seed = caller.person().value().getLeastSignificantBits();
        return new Choice(open, Dice.of(seed, 0).shuffled(fresh));
    }

    /** What waits in a run, but for the caller's own. */
    private List<Deals.Waiting> waiting(Caller caller, Map<EnrolmentId, PersonId> people) {
        var others = people.entrySet().stream()
                .filter(one -> !one.getValue().equals(caller.person()))
                .map(one -> one.getKey().value())
                .toList();
        return deals.waiting(others);
    }

    private static Stream<Deal> given(List<Deal> own, Map<EnrolmentId, PersonId> people, String quiz) {
        return own.stream()
                .filter(deal -> deal.given() && deal.quiz().equals(quiz) && people.containsKey(deal.enrolment()));
    }

    /** Quizzes of the run that ask something that people mark, in teaching order, and others of which something waits. */
    private List<String> asking(Run run, List<Deals.Waiting> waiting) {
        var placed = editions.course(run.edition()).modules().stream()
                .flatMap(module -> module.quizzes().stream())
                .map(placement -> placement.quiz())
                .filter(quiz -> isMarkedByPeople(quizzes.in(run.edition(), quiz)));
        var others = new TreeSet<>(waiting.stream().map(Deals.Waiting::quiz).toList());
        return Stream.concat(placed, others.stream()).distinct().toList();
    }

    private static boolean isMarkedByPeople(Quiz quiz) {
        return quiz.mode() != Quiz.Mode.BANK
                && quiz.items().stream()
                        .anyMatch(item -> item.question().rubric().isPresent());
    }

    /** A newer edition may have the quiz no more, while answers to it still wait: then its id stands for it. */
    private Localized title(Run run, String quiz) {
        try {
            return quizzes.in(run.edition(), quiz).title();
        } catch (NotFound gone) {
            return Localized.of("en", quiz);
        }
    }

    private Task task(Deal deal, Optional<GivenMark> own) {
        var sheet = sheet(deal);
        var item = sheet.items().get(deal.position());
        var draft = own.map(mark -> new Draft(mark.levels(), mark.remark()))
                .orElseGet(
                        () -> deal.draft().isEmpty() ? Draft.EMPTY : Records.JSON.readValue(deal.draft(), Draft.class));
        return new Task(
                deal.id(),
                deal.alias(),
                item.kind(),
                item.question(),
                sheet.variants().get(deal.position()),
                reviews.answers(deal.attempt()).getOrDefault(deal.position(), Answer.NONE),
                Dealing.rubric(sheet, deal.position()),
                item.marks(),
                item.reason(),
                draft,
                own.isPresent());
    }

    // ---- writing

    private static Outcome no(String key) {
        return new Outcome.No(new Refused(key));
    }

    private static Optional<Refused> refusal(Rubric rubric, Draft mark) {
        if (!rubric.fits(mark.levels())) {
            return Optional.of(new Refused("assessment.refused.marking-levels"));
        }
        return mark.remark().length() > LONGEST_REMARK
                ? Optional.of(new Refused("assessment.refused.marking-remark", LONGEST_REMARK))
                : Optional.empty();
    }

    private void write(
            Caller caller, Run run, Attempt attempt, Sheet sheet, Deal deal, int n, Draft mark, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        given.add(new GivenMark(
                ids.next(),
                deal.id(),
                deal.attempt(),
                deal.position(),
                caller.person(),
                n,
                mark.levels(),
                clean(mark.remark().strip()),
                reason,
                now));
        settling.settle(run, attempt, sheet, deal.position(), now);
    }

    /** Databases cannot keep NUL, nor half a surrogate pair. */
    private static String clean(String typed) {
        return typed.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, String> details(RunId run, Sheet sheet, Deal deal, Rubric rubric, Draft mark) {
        return new TreeMap<>(Map.of(
                "run", run.value().toString(),
                "quiz", deal.quiz(),
                "question", sheet.items().get(deal.position()).id(),
                "attempt", deal.attempt().value().toString(),
                "points", rubric.points(mark.levels()) + "/" + rubric.points()));
    }

    private <T> T read(Supplier<T> what) {
        return Objects.requireNonNull(reading.execute(status -> what.get()));
    }
}
