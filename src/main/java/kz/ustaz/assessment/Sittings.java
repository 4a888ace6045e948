package kz.ustaz.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.Plan;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Enrolments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trainee's desk for quizzes. Rights are asked before each writing transaction, so that a refusal undoes nothing.
 * Longer than most, as it is the whole desk; starting, receiving and handing in are classes of their own.
 */
@Service
public class Sittings {

    private final Enrolments enrolments;
    private final Quizzes quizzes;
    private final Attempts attempts;
    private final Steps steps;
    private final Sheets sheets;
    private final Starting starting;
    private final Receiving receiving;
    private final HandingIn handingIn;
    private final Reviews reviews;
    private final Practising practising;
    private final Phases phases;
    private final Closings closings;
    private final ExamTime time;
    private final Names names;
    private final AllowedAddresses addresses;
    private final Heard heard;

    Sittings(
            Enrolments enrolments,
            Quizzes quizzes,
            Attempts attempts,
            Steps steps,
            Sheets sheets,
            Starting starting,
            Receiving receiving,
            HandingIn handingIn,
            Reviews reviews,
            Practising practising,
            Phases phases,
            Closings closings,
            ExamTime time,
            Names names,
            AllowedAddresses addresses,
            Heard heard) {
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.steps = steps;
        this.sheets = sheets;
        this.starting = starting;
        this.receiving = receiving;
        this.handingIn = handingIn;
        this.reviews = reviews;
        this.practising = practising;
        this.phases = phases;
        this.closings = closings;
        this.time = time;
        this.names = names;
        this.addresses = addresses;
        this.heard = heard;
    }

    /** What a quiz's page shows before a start. */
    public record Offer(
            EnrolmentId enrolment,
            Quiz quiz,
            Conditions conditions,
            List<Line> attempts,
            Optional<AttemptId> open,
            Optional<Refused> refusal) {}

    /**
     * Under which terms this person sits it.
     *
     * @param minutes for an attempt, with what he has beyond the others; 0 for any time
     * @param attempts allowed to him; 0 for any number
     * @param pause minutes between two attempts; 0 for none
     * @param asksCode whether a code is to be typed
     */
    public record Conditions(
            int minutes,
            int attempts,
            Optional<java.time.Instant> opens,
            Optional<java.time.Instant> closes,
            boolean asksCode,
            int pause) {

        static Conditions of(Terms terms) {
            return new Conditions(
                    terms.minutes() == 0
                            ? 0
                            : terms.minutes() + terms.allowance().minutes(),
                    terms.allowed(),
                    terms.opening().opens(),
                    terms.closes(),
                    !terms.opening().code().isEmpty(),
                    terms.allowance().attempts() > 0 ? 0 : terms.pause());
        }
    }

    /** An attempt that a lead closed. @param by his name */
    public record Closed(
            EnrolmentId enrolment, String quiz, Localized title, String by, java.time.Instant at, String reason) {}

    /**
     * One attempt in a list. Score and passed count only when it was handed in; closed by a lead, it never will be.
     *
     * @param measures whether its quiz has no pass mark, so that nobody passes or fails it
     * @param waiting answers that people have not marked yet
     * @param hidden whether its score is not to be seen yet: it is nothing of nothing then
     */
    public record Line(
            AttemptId attempt,
            String quiz,
            String module,
            Localized title,
            int number,
            java.time.Instant startedAt,
            Optional<java.time.Instant> handedInAt,
            boolean closed,
            Score score,
            boolean measures,
            boolean passed,
            int waiting,
            boolean hidden) {}

    /** A start: the open attempt (a new one, or the one already open), or the rule that refuses. */
    public sealed interface Start {
        record Open(AttemptId attempt) implements Start {}

        record No(Refused reason) implements Start {}
    }

    /** @throws NotFound unless the enrolment is the caller's and its edition has the quiz */
    @Transactional(readOnly = true)
    public Offer offer(Caller caller, EnrolmentId enrolment, String quiz) {
        var own = enrolments.own(caller, enrolment);
        var asked = quizzes.in(own.run().edition(), quiz);
        var before = attempts.of(enrolment.value(), quiz);
        var terms = starting.terms(own, asked);
        return new Offer(
                enrolment,
                asked,
                Conditions.of(terms),
                lines(before),
                before.stream().filter(Attempt::isOpen).map(Attempt::id).findFirst(),
                starting.refusal(own, asked, terms, before));
    }

    /** @param code what the lead may ask for; what is typed does not matter where he asks for none */
    public Start start(Caller caller, EnrolmentId enrolment, String quiz, String code) {
        return start(caller, enrolment, quiz, code, false);
    }

    /** @param honoured whether he confirmed the honour statement of the quiz, which is kept where it has one */
    public Start start(Caller caller, EnrolmentId enrolment, String quiz, String code, boolean honoured) {
        var own = enrolments.own(caller, enrolment);
        var start = starting.start(own, quizzes.in(own.run().edition(), quiz), code, honoured);
        if (start instanceof Start.Open open) {
            heard.from(open.attempt());
        }
        return start;
    }

    /**
     * @throws NotFound unless it is the caller's; a handed-in one too has a sitting no more
     * @throws Elsewhere where its quiz is not sat
     */
    @Transactional(readOnly = true)
    public Sitting open(Caller caller, AttemptId attempt) {
        var sheet = own(caller, attempt);
        var found = openAttempt(attempt);
        addresses.refusal(sheet).ifPresent(reason -> {
            throw new Elsewhere(reason);
        });
        heard.from(attempt);
        long version = steps.version(attempt.value());
        var answers = newest(attempt, Step.Type.ANSWER);
        var flags = newest(attempt, Step.Type.FLAG, Step.Type.UNFLAG);
        var quiz = sheet.quiz();
        var reach = reach(sheet);
        var slots = IntStream.range(0, sheet.variants().size())
                .mapToObj(position -> slot(sheet, reach, position, answers.get(position), flags.get(position)))
                .toList();
        return new Sitting(
                attempt,
                sheet.enrolment(),
                quiz.id(),
                quiz.title(),
                quiz.mode(),
                version,
                quiz.page(),
                Math.clamp(found.place(), reach.from(), reach.to() - 1),
                found.left(time.now()),
                found.isPaused(),
                quiz.plan(),
                reach,
                slots,
                quiz.conduct().certainty());
    }

    /**
     * @param page random id of the open page @param sequence rises by one with each answer of that page @param known
     *     version of the attempt that the sender knew when the answer was given @param resent sent again after
     *     reconnecting, reloading or signing in @param answer with how sure he is in the part {@link Certainty#PART},
     *     where the quiz asks for it
     */
    public Saved answer(
            Caller caller,
            AttemptId attempt,
            int position,
            UUID page,
            long sequence,
            long known,
            boolean resent,
            Answer answer) {
        var sheet = ofPerson(caller, attempt);
        var refused = refusal(caller, sheet, position);
        if (refused.isPresent()) {
            return new Saved.NotStored(refused.get());
        }
        var question = sheet.items().get(position).question();
        boolean asksCertainty = sheet.quiz().conduct().certainty();
        var plain = asksCertainty ? Certainty.without(answer) : answer;
        if (!AnswerText.canBeKept(plain)
                || !question.accepts(sheet.variants().get(position), plain)
                || (asksCertainty && !Certainty.isSound(answer))) {
            return new Saved.NotStored(new Refused("assessment.refused.not-possible"));
        }
        var sure = asksCertainty ? Certainty.in(answer) : Optional.<Certainty>empty();
        var receipt = new Receipt(position, page, sequence, known, resent);
        return heard(sheet, receiving.answer(attempt, sheet.quiz().plan(), receipt, plain, sure));
    }

    private Saved heard(Sheet sheet, Saved saved) {
        heard.from(sheet.attempt());
        addresses.note(sheet);
        return saved;
    }

    public Saved flag(Caller caller, AttemptId attempt, int position, UUID page, long sequence, boolean flagged) {
        var sheet = ofPerson(caller, attempt);
        var refused = refusal(caller, sheet, position);
        return refused.<Saved>map(Saved.NotStored::new)
                .orElseGet(() -> heard(
                        sheet,
                        receiving.flag(
                                attempt, new Receipt(position, page, sequence, Receipt.NOT_SAID, false), flagged)));
    }

    /** Whether it has a sitting. @throws NotFound unless it is the caller's */
    @Transactional(readOnly = true)
    public boolean isOpen(Caller caller, AttemptId attempt) {
        own(caller, attempt);
        return attempts.findById(attempt.value()).filter(Attempt::isOpen).isPresent();
    }

    /** What is in force now. @throws NotFound unless it is the caller's and open */
    @Transactional(readOnly = true)
    public Answers answers(Caller caller, AttemptId attempt) {
        var sheet = own(caller, attempt);
        var found = openAttempt(attempt);
        heard.from(attempt);
        long version = steps.version(attempt.value());
        var answers = newest(attempt, Step.Type.ANSWER);
        var flags = newest(attempt, Step.Type.FLAG, Step.Type.UNFLAG);
        var slots = IntStream.range(0, sheet.variants().size())
                .mapToObj(position -> {
                    var answer = Optional.ofNullable(answers.get(position));
                    return new Answers.Slot(
                            position,
                            answer.map(Step::said).orElse(Answer.NONE),
                            isFlagged(flags.get(position)),
                            answer.map(Step::receivedAt));
                })
                .toList();
        return new Answers(version, found.left(time.now()), found.waits(), found.isPaused(), slots);
    }

    /** Remembers where the trainee is, for another device. */
    @Transactional
    public void turnTo(Caller caller, AttemptId attempt, int position) {
        var sheet = own(caller, attempt);
        heard.from(attempt);
        if (sheet.has(position)) {
            attempts.turn(attempt.value(), position);
        }
    }

    /**
     * In practice mode: what the trainee learns of a stored answer. After the first that is not right that it is not, and
     * the key after the next; what was checked is kept as a step.
     *
     * @throws NotAllowed outside practice, and before an answer is stored
     */
    public Checked check(Caller caller, AttemptId attempt, int position) {
        return practising.check(within(caller, attempt, position), position);
    }

    /** In practice mode: the key on demand, for one question whose answer is stored. @throws NotAllowed as checking does */
    public Review.Reviewed reveal(Caller caller, AttemptId attempt, int position) {
        return practising.reveal(within(caller, attempt, position), position);
    }

    /** In practice mode: the hint of a question, Markdown. @throws NotAllowed outside practice @throws NotFound without one */
    public Localized hint(Caller caller, AttemptId attempt, int position) {
        return practising.hint(within(caller, attempt, position), position);
    }

    /** @throws NotAllowed for a question that cannot be answered now */
    private Sheet within(Caller caller, AttemptId attempt, int position) {
        var sheet = own(caller, attempt);
        if (!sheet.has(position) || !reach(sheet).has(position)) {
            throw new NotAllowed("to be helped with a question that is out of reach");
        }
        return sheet;
    }

    /** Begins a section that closes what stands before it. @param position of its first question */
    public void beginSection(Caller caller, AttemptId attempt, int position) {
        var sheet = own(caller, attempt);
        receiving.begin(attempt, sheet.quiz().plan(), position);
    }

    /** One query where some section closes what is before it, and none else. */
    private Plan.Reach reach(Sheet sheet) {
        var plan = sheet.quiz().plan();
        return plan.reach(plan.locks() ? steps.begun(sheet.attempt().value()) : 0);
    }

    /** Hands in once; again gives the same review. */
    public Review handIn(Caller caller, AttemptId attempt) {
        return handingIn.handIn(own(caller, attempt));
    }

    /** @throws NotFound unless it is the caller's and handed in */
    @Transactional(readOnly = true)
    public Review review(Caller caller, AttemptId attempt) {
        var sheet = own(caller, attempt);
        var found = attempts.findById(attempt.value())
                .filter(Attempt::isHandedIn)
                .orElseThrow(() -> new NotFound("review"));
        return handingIn.review(found, sheet, reviews.answers(attempt));
    }

    /** Why an attempt ended without being marked; empty where it did not. @throws NotFound unless it is the caller's */
    @Transactional(readOnly = true)
    public Optional<Closed> closed(Caller caller, AttemptId attempt) {
        var sheet = own(caller, attempt);
        return closings.find(attempt)
                .map(closing -> new Closed(
                        sheet.enrolment(),
                        sheet.quiz().id(),
                        sheet.quiz().title(),
                        name(closing.by()),
                        closing.at(),
                        closing.reason()));
    }

    private String name(PersonId person) {
        return Optional.ofNullable(names.of(List.of(person)).get(person))
                .map(Names.Name::cyrillic)
                .orElse("");
    }

    /** All attempts of the caller, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> attempts(Caller caller) {
        var own = enrolments.own(caller).stream()
                .map(enrolment -> enrolment.id().value())
                .toList();
        return own.isEmpty() ? List.of() : lines(attempts.of(own));
    }

    /** @throws NotFound unless it is the caller's, who is active and still enrolled */
    private Sheet own(Caller caller, AttemptId attempt) {
        var sheet = ofPerson(caller, attempt);
        enrolments.own(caller, sheet.enrolment());
        return sheet;
    }

    /** @throws NotFound unless it is the caller's, active or not */
    private Sheet ofPerson(Caller caller, AttemptId attempt) {
        return sheets.find(attempt)
                .filter(sheet -> sheet.person().equals(caller.person()))
                .orElseThrow(() -> new NotFound("attempt"));
    }

    /** Why somebody may store nothing for a question of his own attempt. */
    private Optional<Refused> refusal(Caller caller, Sheet sheet, int position) {
        if (!mayWork(caller, sheet)) {
            return Optional.of(new Refused("assessment.refused.inactive"));
        }
        return sheet.has(position) ? Optional.empty() : Optional.of(new Refused("assessment.refused.not-possible"));
    }

    private boolean mayWork(Caller caller, Sheet sheet) {
        try {
            enrolments.own(caller, sheet.enrolment());
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    private Attempt openAttempt(AttemptId attempt) {
        return attempts.findById(attempt.value()).filter(Attempt::isOpen).orElseThrow(() -> new NotFound("attempt"));
    }

    private Map<Integer, Step> newest(AttemptId attempt, Step.Type... types) {
        return steps.newest(attempt.value(), Set.of(types)).stream()
                .collect(Collectors.toMap(Step::position, step -> step));
    }

    private static Sitting.Slot slot(
            Sheet sheet, Plan.Reach reach, int position, @Nullable Step answer, @Nullable Step flag) {
        var item = sheet.items().get(position);
        var given = answer == null ? Answer.NONE : answer.answer();
        var prompt = reach.has(position) ? sheet.variants().get(position).prompt() : Sitting.WITHHELD;
        return new Sitting.Slot(
                position,
                item.kind(),
                item.marks(),
                prompt,
                given,
                isFlagged(flag),
                !given.isEmpty(),
                answer == null ? Optional.empty() : answer.certainty(),
                sheet.quiz().mode() == Quiz.Mode.PRACTICE
                        && reach.has(position)
                        && !item.hint().isEmpty());
    }

    private static boolean isFlagged(@Nullable Step flag) {
        return flag != null && flag.type() == Step.Type.FLAG;
    }

    private record Sat(UUID revision, EnrolmentId enrolment) {}

    /** What may be seen is asked once for what somebody sat, however often he did. */
    private List<Line> lines(List<Attempt> found) {
        var hidden = new HashMap<Sat, Boolean>();
        return found.stream()
                .map(attempt -> line(
                        attempt,
                        attempt.isHandedIn()
                                && hidden.computeIfAbsent(
                                        new Sat(attempt.revision(), attempt.enrolment()), this::isHidden)))
                .toList();
    }

    private boolean isHidden(Sat sat) {
        var quiz = quizzes.revision(sat.revision());
        return quiz.review() == Quiz.Review.NONE
                && !phases.of(quiz, enrolments.get(sat.enrolment()).run().id()).score();
    }

    private Line line(Attempt attempt, boolean hidden) {
        var quiz = quizzes.revision(attempt.revision());
        return new Line(
                attempt.id(),
                attempt.quiz(),
                attempt.module(),
                quiz.title(),
                attempt.number(),
                attempt.startedAt(),
                Optional.ofNullable(attempt.handedInAt()),
                attempt.isClosed(),
                hidden ? Score.NONE : attempt.score(),
                quiz.measures(),
                !hidden && attempt.passed(),
                hidden ? 0 : attempt.unmarked(),
                hidden);
    }
}
