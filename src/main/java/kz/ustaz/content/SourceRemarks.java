package kz.ustaz.content;

import java.time.LocalDate;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.content.ports.CourseFiles;

/** Sources that somebody should read again. */
final class SourceRemarks {

    private static final int MONTHS = 6;

    private SourceRemarks() {}

    static void all(CourseFiles files, Course course, LocalDate today, Remarks remarks) {
        course.sources().values().stream()
                .filter(source -> source.read().plusMonths(MONTHS).isBefore(today))
                .forEach(source -> remarks.add(
                        "source-age",
                        source.id(),
                        SourceList.FILE,
                        Lines.of(files, SourceList.FILE, "sources", "id", source.id()),
                        "The source '" + source.id() + "' was read on " + source.read() + ", more than " + MONTHS
                                + " months ago: read it again and put down the day.",
                        source.read(),
                        MONTHS));
    }
}
