package kz.ustaz.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.ustaz.common.table.Wording;

/**
 * One figure of a run's evaluation. What cannot or may not be said is empty.
 *
 * @param part what it belongs to, such as a form or a module; may say nothing
 * @param n of how many people or answers it is; empty where it is a count by itself
 * @param figure in its unit
 * @param gain where it is one from a test to another
 * @param few whether it is not said as it would be of fewer than {@link Gain#FEWEST}
 */
public record LevelRow(
        Level level,
        Words part,
        Words what,
        OptionalInt n,
        Unit unit,
        OptionalDouble figure,
        Optional<Gain> gain,
        boolean few) {

    /** In the language of whoever reads it. */
    public interface Words {
        String in(Wording wording);
    }

    public enum Unit {
        /** Mean of a scale from 1 to 5. */
        OF_FIVE,
        /** Percentage points. */
        POINTS,
        PERCENT,
        PEOPLE,
        RUNS,
        DAYS
    }

    /** Nothing. */
    static final Words NONE = wording -> "";

    static LevelRow count(Level level, Words what, Unit unit, int figure) {
        return new LevelRow(
                level, NONE, what, OptionalInt.empty(), unit, OptionalDouble.of(figure), Optional.empty(), false);
    }

    /** @param figure not said where n is too small */
    static LevelRow of(Level level, Words part, Words what, int n, Unit unit, OptionalDouble figure) {
        boolean few = n < Gain.FEWEST;
        return new LevelRow(
                level,
                part,
                what,
                OptionalInt.of(n),
                unit,
                few ? OptionalDouble.empty() : figure,
                Optional.empty(),
                few);
    }

    static LevelRow gain(Words part, Words what, int n, Optional<Gain> gain) {
        return new LevelRow(
                Level.LEARNING,
                part,
                what,
                OptionalInt.of(n),
                Unit.POINTS,
                gain.map(one -> OptionalDouble.of(one.points())).orElse(OptionalDouble.empty()),
                gain,
                n < Gain.FEWEST);
    }
}
