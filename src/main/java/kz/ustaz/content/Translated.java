package kz.ustaz.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.TextUnit;

/** How far one text is in one language that is not the course's own. */
record Translated(TextUnit unit, String language, Status status) {

    enum Status {
        /** There is none. */
        MISSING,
        /** Nobody noted of what it is the translation. */
        UNKNOWN,
        /** The source has changed since. */
        STALE,
        DRAFT,
        APPROVED
    }

    /** Of each unit that the source language has, by language. */
    static List<Translated> of(CourseFiles files, Course course, List<TextUnit> units) {
        var all = new ArrayList<Translated>();
        for (String language : course.languages()) {
            if (!language.equals(course.sourceLanguage())) {
                TextUnits.byFile(units, language).forEach((path, own) -> {
                    var noted = TranslationFile.read(files, path, new Problems());
                    own.forEach(unit -> source(unit, course)
                            .map(hash -> new Translated(unit, language, status(unit, language, noted, hash)))
                            .ifPresent(all::add));
                });
            }
        }
        return all;
    }

    boolean isThere() {
        return status != Status.MISSING;
    }

    /** Whether somebody is to compare it with its source. */
    boolean waits() {
        return isThere() && status != Status.APPROVED;
    }

    StateDesk.Stand stand() {
        return switch (status) {
            case APPROVED -> StateDesk.Stand.APPROVED;
            case STALE -> StateDesk.Stand.STALE;
            case MISSING, UNKNOWN, DRAFT -> StateDesk.Stand.DRAFT;
        };
    }

    /** Of which state of the source a translation made now is. */
    static Optional<String> source(TextUnit unit, Course course) {
        return hash(unit, course.sourceLanguage());
    }

    /** The first 16 digits; empty where the language does not have the text. */
    static Optional<String> hash(TextUnit unit, String language) {
        return Optional.ofNullable(unit.texts().get(language))
                .map(text -> Hashes.of(text.canonical().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 16));
    }

    private static Status status(TextUnit unit, String language, TranslationFile noted, String source) {
        if (!unit.texts().containsKey(language)) {
            return Status.MISSING;
        }
        return noted.of(unit.id())
                .map(entry -> !entry.source().equals(source)
                        ? Status.STALE
                        : entry.state() == TranslationFile.State.APPROVED ? Status.APPROVED : Status.DRAFT)
                .orElse(Status.UNKNOWN);
    }
}
