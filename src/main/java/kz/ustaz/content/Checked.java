package kz.ustaz.content;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.source.Problem;

/**
 * What a check, or a loading, of the course's files came to.
 *
 * @param problems by file and line; where there are any, nothing was changed
 * @param changes against the edition that was the newest; nothing where there are problems with getting at the files
 * @param loaded the edition that is the newest now, if it was not before
 * @param held parts that were changed both on screen and in the folder and wait for a choice
 */
public record Checked(List<Problem> problems, Changes changes, Optional<EditionId> loaded, List<String> held) {

    Checked loaded(EditionId edition) {
        return new Checked(problems, changes, Optional.of(edition), held);
    }
}
