package kz.ustaz.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kz.ustaz.content.ports.CourseFiles;

/**
 * A folder's files with what was changed on screen laid over them. Where the folder did not change a part since, or
 * changed it to the very same, nothing needs to be asked; where it did, the folder's state is held and the screen's stays.
 *
 * @param files what would be the next edition
 * @param put parts to be written anew, those that are held from now on among them
 * @param gone parts that no longer differ from the folder
 */
record Overlay(CourseFiles files, List<ScreenPart> put, List<String> gone) {

    /** @param live the newest edition's files @param partOf which part a path belongs to */
    static Overlay over(
            CourseFiles folder, CourseFiles live, List<ScreenPart> parts, UnaryOperator<String> partOf, Instant now) {
        var files = new TreeMap<>(folder.files());
        var put = new ArrayList<ScreenPart>();
        var gone = new ArrayList<String>();
        for (var part : parts) {
            var there = hashes(folder, part.part(), partOf);
            var here = hashes(live, part.part(), partOf);
            if (there.equals(here)) {
                gone.add(part.part());
                continue;
            }
            there.keySet().forEach(files::remove);
            here.keySet().forEach(path -> files.put(path, live.bytes(path)));
            boolean known = part.held().map(held -> held.files().equals(there)).orElse(there.equals(part.base()));
            if (!known) {
                put.add(there.equals(part.base()) ? part.decided(there) : part.holding(there, now));
            }
        }
        return new Overlay(new CourseFiles(files), List.copyOf(put), List.copyOf(gone));
    }

    /** Names of the parts that are held when this is done. @param before the parts as they were */
    List<String> held(List<ScreenPart> before) {
        var now = new TreeMap<String, Boolean>();
        before.forEach(part -> now.put(part.part(), part.held().isPresent()));
        put.forEach(part -> now.put(part.part(), part.held().isPresent()));
        gone.forEach(now::remove);
        return now.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The hash of each file of a part. */
    static Map<String, String> hashes(CourseFiles files, String part, UnaryOperator<String> partOf) {
        var hashes = new TreeMap<String, String>();
        files.files().forEach((path, bytes) -> {
            if (partOf.apply(path).equals(part)) {
                hashes.put(path, Hashes.of(bytes));
            }
        });
        return hashes;
    }
}
