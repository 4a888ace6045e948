package kz.ustaz.account;

import java.util.List;
import kz.ustaz.account.Outcome.Fault;

/**
 * What becomes of a row of a file.
 *
 * @param row its number in the file
 * @param number as the file has it, like all here of whom the caller may not see
 * @param changes none but for {@link Verdict#CHANGED}
 * @param faults none but for {@link Verdict#WRONG}
 */
public record ImportLine(
        int row, Verdict verdict, String number, String name, List<Change> changes, List<Fault> faults) {

    public ImportLine {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    /** What most wants to be seen comes first. */
    public enum Verdict {
        WRONG,
        ADDED,
        CHANGED,
        SAME
    }

    /** @param was empty for what was not known; of a unit its name */
    public record Change(PersonField field, String was, String now) {}
}
