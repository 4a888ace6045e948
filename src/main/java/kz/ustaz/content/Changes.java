package kz.ustaz.content;

import java.util.Arrays;
import java.util.List;
import kz.ustaz.content.ports.CourseFiles;

/** Which files differ between two states of a course, each list in order of the path. */
public record Changes(List<String> added, List<String> changed, List<String> removed) {

    static Changes between(CourseFiles before, CourseFiles now) {
        var added = now.files().keySet().stream().filter(path -> !before.has(path));
        var removed = before.files().keySet().stream().filter(path -> !now.has(path));
        var changed = now.files().keySet().stream()
                .filter(path -> before.has(path) && !Arrays.equals(before.bytes(path), now.bytes(path)));
        return new Changes(added.toList(), changed.toList(), removed.toList());
    }

    public int count() {
        return added.size() + changed.size() + removed.size();
    }
}
