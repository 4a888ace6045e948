package kz.ustaz.certification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.TextFolder;
import kz.ustaz.content.ports.TextUnit;
import kz.ustaz.content.ports.TextUnit.Sort;
import org.springframework.stereotype.Component;

/** The rubric of a course's practicum among its files. A course may do without. */
@Component
class RubricPart implements Part {

    @Override
    public boolean reads(String path) {
        return RubricReading.reads(path);
    }

    @Override
    public void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems) {
        var reading = new RubricReading(files, problems);
        reading.read(known.sourceLanguage());
        reading.ids().forEach((id, line) -> known.claim(id, RubricReading.FILE, line));
    }

    /** Nothing: an edition's files never change, so the rubric is read from them. */
    @Override
    public void load(EditionId edition, CourseFiles files, Known known) {}

    /** Each criterion and each point by itself: a change of one makes no other stale. */
    @Override
    public List<TextUnit> units(CourseFiles files, Known known) {
        var folder = new TextFolder("practicum", files, known);
        return Stream.of(
                        folder.each(Sort.RUBRIC, "criteria", "criterion-"),
                        folder.each(Sort.RUBRIC, "points", "point-"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String together(String path) {
        return reads(path) ? "practicum" : "";
    }
}
