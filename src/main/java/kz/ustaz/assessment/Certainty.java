package kz.ustaz.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Answer;
import org.jspecify.annotations.Nullable;

/**
 * How sure a trainee is of an answer, and what that brings: certainty-based marking with the levels C=1, 2, 3 of A. R.
 * Gardner-Medwin (<i>Confidence assessment in the teaching of basic science</i>, ALT-J 3, 1995, 80–85; LAPT, University
 * College London). A right answer brings 1, 2, 3, a wrong one 0, −2, −6: whoever says honestly how sure he is does best,
 * with C=2 above two thirds sure and C=3 above four fifths. An answer that is right in part brings what lies between both
 * in proportion. Who does not say counts as C=1.
 */
public enum Certainty {
    UNSURE(1, 0),
    FAIRLY(2, -2),
    VERY(3, -6);

    /** The part of an answer in which the browser sends it; no kind of question has one of this name. */
    public static final String PART = "certainty";

    private final int right;
    private final int wrong;

    Certainty(int right, int wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    /** 1–3. */
    public int level() {
        return right;
    }

    /** Key of its text. */
    public String key() {
        return "assessment.certainty." + name().toLowerCase(Locale.ROOT);
    }

    /** −6 to 3. @param fraction how far the answer is right, 0–1 */
    public Fraction marks(Fraction fraction) {
        return Fraction.of(wrong).plus(fraction.times((long) right - wrong));
    }

    /** @param level 1–3, or null for none */
    static Optional<Certainty> ofLevel(@Nullable Integer level) {
        return level == null ? Optional.empty() : Optional.of(values()[level - 1]);
    }

    /** Whether what was sent says it in a way that can be. */
    static boolean isSound(Answer sent) {
        var said = sent.values(PART);
        return said.isEmpty() || (said.size() == 1 && List.of("1", "2", "3").contains(said.getFirst()));
    }

    /** @param sent one that {@link #isSound} */
    static Optional<Certainty> in(Answer sent) {
        return sent.values(PART).stream().findFirst().map(level -> values()[Integer.parseInt(level) - 1]);
    }

    static Answer without(Answer sent) {
        var parts = new HashMap<>(sent.parts());
        parts.remove(PART);
        return new Answer(parts);
    }

    /** As a page sends and shows it. */
    public static Answer with(Answer answer, Optional<Certainty> certainty) {
        if (certainty.isEmpty()) {
            return answer;
        }
        Map<String, List<String>> parts = new HashMap<>(answer.parts());
        parts.put(PART, List.of(Integer.toString(certainty.get().level())));
        return new Answer(parts);
    }
}
