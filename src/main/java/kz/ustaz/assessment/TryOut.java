package kz.ustaz.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;
import kz.ustaz.common.Seeds;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Drafted;
import org.springframework.stereotype.Service;

/** The author's desk for sitting a draft as a trainee would. Nothing of it is kept, so no record is left. */
@Service
public class TryOut {

    private final Drafted drafted;
    private final Seeds seeds;

    TryOut(Drafted drafted, Seeds seeds) {
        this.drafted = drafted;
        this.seeds = seeds;
    }

    /** A draft as it was drawn once; it lives as long as the page that shows it. */
    public record Trial(Quiz quiz, List<Item> items, List<Variant> variants) {

        /** Marks as handing in does. @param answers by position; what the question cannot take counts as none */
        public Marked mark(Map<Integer, Answer> answers) {
            var marks = new ArrayList<ItemMark>();
            var reviewed = new ArrayList<Review.Reviewed>();
            for (int position = 0; position < variants.size(); position++) {
                var item = items.get(position);
                var variant = variants.get(position);
                var given = answers.getOrDefault(position, Answer.NONE);
                var answer = item.question().accepts(variant, given) ? given : Answer.NONE;
                Grade grade = answer.isEmpty()
                        ? new Grade.Unanswered()
                        : item.question().mark(variant, answer);
                marks.add(new ItemMark(grade, item.marks()));
                reviewed.add(new Review.Reviewed(
                        position,
                        item.kind(),
                        item.question(),
                        variant,
                        answer,
                        grade,
                        item.marks(),
                        item.reason(),
                        "",
                        Localized.EMPTY,
                        List.of(),
                        List.of(),
                        Optional.empty()));
            }
            return new Marked(
                    ItemMark.sum(marks), Paper.passes(quiz, marks), ItemMark.waiting(marks), List.copyOf(reviewed));
        }
    }

    /** @param waiting answers that people would have to mark */
    public record Marked(Score score, boolean passed, int waiting, List<Review.Reviewed> items) {}

    /**
     * Draws the draft anew. Empty while something is wrong with it.
     *
     * @throws kz.ustaz.common.NotAllowed unless the caller is an author
     * @throws kz.ustaz.common.NotFound if there is no such quiz
     */
    public Optional<Trial> begin(Caller caller, String quiz) {
        return drafted.quiz(caller, quiz).map(this::draw);
    }

    private Trial draw(Quiz quiz) {
        long seed = seeds.next();
        var items = quiz.draw(seed, Set.of());
        return new Trial(
                quiz,
                items,
                IntStream.range(0, items.size())
                        .mapToObj(position -> items.get(position).question().vary(Dice.of(seed, position)))
                        .toList());
    }
}
