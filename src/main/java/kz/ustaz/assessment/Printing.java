package kz.ustaz.assessment;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Seeds;
import kz.ustaz.common.pdf.PdfFile;
import kz.ustaz.common.pdf.Printout;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.NotMade;
import kz.ustaz.content.ports.Pictures;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Drafted;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Leading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk of who holds a quiz on paper: authors, for any quiz as it would be published now, and the lead of a run for the
 * quizzes and exams of his run's edition; for all others those do not exist ({@link NotFound}). A paper and its key say what
 * an exam asks, so each that is made is audited before it is handed out. Longer than most, as it is the whole desk.
 */
@Service
public class Printing {

    /** On one paper. */
    public static final int MOST_QUESTIONS = 100;

    private static final Set<Quiz.Mode> IN_EARNEST = Set.of(Quiz.Mode.QUIZ, Quiz.Mode.EXAM);

    private static final List<String> VERSIONS = List.of("A", "B");

    private final Drafted drafted;
    private final Quizzes quizzes;
    private final Leading leading;
    private final ExamOnly examOnly;
    private final Pictures pictures;
    private final Kinds kinds;
    private final Audit audit;
    private final I18NProvider texts;
    private final Seeds seeds;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Printing(
            Drafted drafted,
            Quizzes quizzes,
            Leading leading,
            ExamOnly examOnly,
            Pictures pictures,
            Kinds kinds,
            Audit audit,
            I18NProvider texts,
            Seeds seeds,
            PlatformTransactionManager transactions) {
        this.drafted = drafted;
        this.quizzes = quizzes;
        this.leading = leading;
        this.examOnly = examOnly;
        this.pictures = pictures;
        this.kinds = kinds;
        this.audit = audit;
        this.texts = texts;
        this.seeds = seeds;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A document. */
    public enum Part {
        A,
        B,
        KEY
    }

    /** @param code by which the same papers are made again */
    public record Wanted(Part part, Locale language, PrintCode code) {}

    /** A question that cannot be asked on paper. @param number in the quiz, from 1 */
    public record LeftOut(int number, String kind, Localized text) {}

    /**
     * What would be printed. Where a quiz draws its questions, both versions of one code ask the same ones.
     *
     * @param questions of a paper that has this code, without those left out
     * @param leftOut of all that may be asked
     * @param code a new one
     * @param languages of the papers, by code
     * @param tooMany whether there are more questions than a paper may have
     */
    public record Plan(
            Localized title,
            int questions,
            long marks,
            List<LeftOut> leftOut,
            List<Locale> languages,
            PrintCode code,
            boolean tooMany) {}

    /** For authors. Empty while something is wrong with the draft. @throws NotFound if there is no such quiz */
    public Optional<Plan> plan(Caller caller, String quiz) {
        return read(() -> drafted.quiz(caller, quiz)).map(this::plan);
    }

    /** For the lead. @throws NotFound also for practice, which is not held on paper, and for what asks a question that he may not see */
    public Plan planOfRun(Caller caller, RunId run, String quiz) {
        return plan(read(() -> led(caller, run, quiz)));
    }

    /**
     * A document of a quiz as an author has it.
     *
     * @return PDF/UA-1
     * @throws NotMade if it has too many questions, is too much to draw, or is not finished
     */
    public byte[] print(Caller caller, String quiz, Wanted wanted) {
        var found = read(() -> drafted.quiz(caller, quiz)).orElseThrow(() -> new NotMade("assessment.print.flawed"));
        return print(caller, found, "draft", wanted);
    }

    /** The same of a quiz of a run. */
    public byte[] printOfRun(Caller caller, RunId run, String quiz, Wanted wanted) {
        return print(caller, read(() -> led(caller, run, quiz)), run.value().toString(), wanted);
    }

    private Quiz led(Caller caller, RunId run, String quiz) {
        var found = quizzes.in(leading.led(caller, run).edition(), quiz);
        boolean hidden = !examOnly.hidden(caller, found.items()).isEmpty();
        if (!IN_EARNEST.contains(found.mode()) || hidden) {
            throw new NotFound("quiz");
        }
        return found;
    }

    private Plan plan(Quiz quiz) {
        var wording = wording(Locale.ENGLISH);
        var leftOut = IntStream.range(0, quiz.items().size())
                .filter(place -> !isPrintable(quiz.items().get(place), wording))
                .mapToObj(place -> {
                    var item = quiz.items().get(place);
                    return new LeftOut(
                            place + 1, item.kind(), asked(item).prompt().text());
                })
                .toList();
        var code = PrintCode.of(seeds.next());
        var asked = PrintedVersion.items(quiz, code).stream()
                .filter(item -> isPrintable(item, wording))
                .toList();
        return new Plan(
                quiz.title(),
                asked.size(),
                asked.stream().mapToLong(Item::marks).sum(),
                leftOut,
                texts.getProvidedLocales().stream()
                        .sorted((one, other) -> one.getLanguage().compareTo(other.getLanguage()))
                        .toList(),
                code,
                quiz.asked() > MOST_QUESTIONS);
    }

    private static Variant asked(Item item) {
        return item.question().vary(Dice.of(0, 0));
    }

    private boolean isPrintable(Item item, Wording wording) {
        return kinds.get(item.kind()).print(asked(item).prompt(), wording).isPresent();
    }

    private byte[] print(Caller caller, Quiz quiz, String where, Wanted wanted) {
        if (quiz.asked() > MOST_QUESTIONS) {
            throw new NotMade("assessment.print.too-many");
        }
        byte[] pdf = PdfFile.write(read(() -> lay(quiz, wanted)));
        writing.executeWithoutResult(status -> audit.record(
                caller,
                "paper.print",
                quiz.id(),
                Map.of(
                        "part",
                        wanted.part().name(),
                        "code",
                        wanted.code().toString(),
                        "language",
                        wanted.language().getLanguage(),
                        "run",
                        where)));
        return pdf;
    }

    private Printout lay(Quiz quiz, Wanted wanted) {
        var wording = wording(wanted.language());
        var pages = new PaperPages(quiz, wanted.code(), wording, pictures::bytes);
        if (wanted.part() != Part.KEY) {
            return pages.paper(version(quiz, wanted.code(), wanted.part().name(), wording));
        }
        return pages.key(
                VERSIONS.stream()
                        .map(name -> version(quiz, wanted.code(), name, wording))
                        .toList(),
                PrintedVersion.items(quiz, wanted.code()).stream()
                        .filter(item -> !isPrintable(item, wording))
                        .toList(),
                kinds);
    }

    private PrintedVersion version(Quiz quiz, PrintCode code, String name, Wording wording) {
        return PrintedVersion.draw(quiz, kinds, code, name, wording);
    }

    private Wording wording(Locale language) {
        return new Wording(texts, language);
    }

    private <T> T read(Supplier<T> what) {
        return Objects.requireNonNull(reading.execute(status -> what.get()));
    }
}
