package kz.ustaz.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.TranslationFile.Entry;
import kz.ustaz.content.TranslationFile.State;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.TextUnit;

/** Writes the files translation.yml anew: what is new is noted, what is gone is dropped. */
final class TranslationNotes {

    private final CourseFiles files;
    private final Course course;
    private final List<TextUnit> units;

    TranslationNotes(CourseFiles files, Course course, List<TextUnit> units) {
        this.files = files;
        this.course = course;
        this.units = units;
    }

    /**
     * Notes texts that have no entry, as drafts of the source as it is now. A text whose source has changed stays what it
     * is: only whoever compared both may say that it is right again.
     *
     * @param fresh says it of all of them; they become drafts
     * @return texts of the files that change, by path
     */
    Map<String, String> refreshed(boolean fresh) {
        return written((unit, known, source) -> {
            if (known == null) {
                return new Entry(source, State.DRAFT, 0);
            }
            return fresh && !known.source().equals(source) ? new Entry(source, State.DRAFT, 0) : known;
        });
    }

    /** Notes that somebody compared these with their source as it is now. @param approved units by file, of one language */
    Map<String, String> approved(Map<String, Set<String>> approved) {
        return written((unit, known, source) ->
                approved.getOrDefault(unit.path(), Set.of()).contains(unit.id())
                        ? new Entry(source, State.APPROVED, 0)
                        : known == null ? new Entry(source, State.DRAFT, 0) : known);
    }

    /** Notes that one text is to be compared again. @return the file of it */
    Map<String, String> drafted(String path, String unit) {
        var all = written((noted, known, source) -> known == null
                ? new Entry(source, State.DRAFT, 0)
                : noted.equals(new Noted(path, unit)) ? new Entry(known.source(), State.DRAFT, 0) : known);
        all.keySet().retainAll(Set.of(path));
        return all;
    }

    private record Noted(String path, String id) {}

    /** What is to be noted of one text. */
    private interface Note {
        Entry of(Noted unit, @org.jspecify.annotations.Nullable Entry known, String source);
    }

    private Map<String, String> written(Note note) {
        var changed = new TreeMap<String, String>();
        for (String language : course.languages()) {
            if (language.equals(course.sourceLanguage())) {
                continue;
            }
            TextUnits.byFile(units, language).forEach((path, own) -> {
                var before = TranslationFile.read(files, path, new Problems()).entries();
                var entries = new LinkedHashMap<String, Entry>();
                own.stream()
                        .filter(unit -> unit.texts().containsKey(language))
                        .forEach(unit -> Translated.source(unit, course)
                                .ifPresent(source -> entries.put(
                                        unit.id(),
                                        note.of(new Noted(path, unit.id()), before.get(unit.id()), source))));
                String text = new TranslationFile(path, entries).written();
                if (!entries.isEmpty() && !text.equals(files.text(path).orElse(""))) {
                    changed.put(path, text);
                }
            });
        }
        return changed;
    }
}
