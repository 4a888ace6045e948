package kz.ustaz.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.ustaz.account.Outcome;
import kz.ustaz.assessment.Saved;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.roster.Appeals;
import kz.ustaz.roster.Attendance;
import kz.ustaz.roster.CheckIn;
import kz.ustaz.roster.CodeBoard;
import kz.ustaz.roster.Places;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.Trainers;

/** What somebody hears from a desk. */
sealed interface Reply {

    record Given(Object what) implements Reply {}

    /** @param how all that the caller can tell it by */
    record No(String how) implements Reply {}

    static Reply to(Callable<?> call) {
        try {
            return of(call.call());
        } catch (NotFound | NotAllowed no) {
            // The id that was asked for may stand in it: it is the asker's own word.
            String said = String.valueOf(no.getMessage()).replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
            return new No(no.getClass().getSimpleName() + ": " + said);
        } catch (Exception e) {
            throw new AssertionError("a desk failed instead of answering", e);
        }
    }

    private static Reply of(Object answer) {
        return switch (answer) {
            case Outcome.Declined<?>(var faults) ->
                new No("Declined: "
                        + faults.stream()
                                .map(fault -> fault.field() + " " + text(fault.why()))
                                .collect(Collectors.joining("; ")));
            case Saved.NotStored(var reason) -> new No("NotStored: " + text(reason));
            case Sittings.Start.No(var reason) -> new No("No: " + text(reason));
            case Runs.Creation.No(var reason) -> new No("No: " + text(reason));
            case Trainers.Granting.No(var reason) -> new No("No: " + text(reason));
            case Places.Placing.No(var reason) -> new No("No: " + text(reason));
            case Attendance.Marked.No(var reason) -> new No("No: " + text(reason));
            case Appeals.Made.No(var reason) -> new No("No: " + text(reason));
            case CheckIn.Checked.No(var reason) -> new No("No: " + text(reason));
            case CodeBoard.Opened.No(var reason) -> new No("No: " + text(reason));
            case Planning.Planned.No(var reason) -> new No("No: " + text(reason));
            case Optional<?> nothing when nothing.isEmpty() -> new No("nothing");
            case Boolean no when !no -> new No("no");
            case null, default -> new Given(answer);
        };
    }

    private static String text(Refused why) {
        return why.key() + Arrays.toString(why.values());
    }
}
