package kz.ustaz.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.TextUnit;

/** Texts that a language lacks, or whose source went on without them. */
final class TranslationRemarks {

    private TranslationRemarks() {}

    static void all(
            CourseFiles files, Course course, List<TextUnit> units, List<Translated> translated, Remarks remarks) {
        translated.forEach(one -> one(one, course, remarks));
        for (String language : course.languages()) {
            TextUnits.byFile(units, language).forEach((path, own) -> gone(files, path, language, own, remarks));
        }
    }

    private static void one(Translated one, Course course, Remarks remarks) {
        var unit = one.unit();
        String id = unit.id();
        var source = unit.texts().get(course.sourceLanguage());
        var own = unit.texts().getOrDefault(one.language(), source);
        if (own == null) {
            return;
        }
        switch (one.status()) {
            case MISSING ->
                remarks.add(
                        "translation-missing",
                        id,
                        own.file(),
                        own.line(),
                        "'" + id + "' is not there in '" + one.language() + "': translate it.",
                        Locale.of(one.language()));
            case UNKNOWN ->
                remarks.add(
                        "translation-unknown",
                        id,
                        own.file(),
                        own.line(),
                        "Nobody noted of which state of its source '" + id + "' is the translation: run --course=…"
                                + " --translations.");
            case STALE ->
                remarks.add(
                        "translation-stale",
                        id,
                        own.file(),
                        own.line(),
                        "The source of '" + id + "' has changed since it was translated: compare both and approve it.");
            case DRAFT, APPROVED -> {
                // as it should be
            }
        }
    }

    private static void gone(CourseFiles files, String path, String language, List<TextUnit> units, Remarks remarks) {
        var known = units.stream()
                .filter(unit -> unit.texts().containsKey(language))
                .map(TextUnit::id)
                .collect(Collectors.toSet());
        TranslationFile.read(files, path, new Problems()).entries().forEach((unit, entry) -> {
            if (!known.contains(unit)) {
                remarks.add(
                        "translation-gone",
                        unit,
                        path,
                        entry.line(),
                        "There is no text '" + unit + "' any more: run --course=… --translations.");
            }
        });
    }
}
