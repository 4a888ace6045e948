package kz.ustaz.content.ports;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.ustaz.common.Caller;
import kz.ustaz.common.source.Problem;
import kz.ustaz.content.Checked;

/**
 * Files written on screen become a derived edition: the newest one with these in place of its own. They go the same way
 * and through the same check as files from a folder. Who may do so, the room that writes them asks.
 */
public interface Publishing {

    /** Everything that would be wrong with the course then. Changes nothing. @param changed bytes by path */
    List<Problem> check(Map<String, byte[]> changed);

    /** Has the course read with these files, whatever is wrong with it. Changes nothing. */
    <T> T read(Map<String, byte[]> changed, BiFunction<CourseFiles, Part.Known, T> reader);

    /**
     * Makes the edition, audited, unless something is wrong. What the folder has for these parts is held from then on.
     *
     * @param also done in the same transaction, if there is nothing wrong
     */
    default Checked publish(Caller caller, Map<String, byte[]> changed, Runnable also) {
        return publish(caller, live -> changed, also);
    }

    /**
     * As {@link #publish(Caller, Map, Runnable)}, with files that are made of the newest edition's while nobody else
     * publishes: so nobody's change is undone by one that was made of an older state.
     *
     * @param made gives bytes by path; where it gives none, nothing is done
     */
    Checked publish(Caller caller, Function<CourseFiles, Map<String, byte[]>> made, Runnable also);
}
