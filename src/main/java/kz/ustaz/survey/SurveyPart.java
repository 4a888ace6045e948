package kz.ustaz.survey;

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

/** The forms of a course among its files. A course may do without. */
@Component
class SurveyPart implements Part {

    @Override
    public boolean reads(String path) {
        return SurveyReading.reads(path);
    }

    @Override
    public void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems) {
        var reading = new SurveyReading(files, problems);
        reading.read(known.sourceLanguage());
        reading.ids().forEach((id, line) -> known.claim(id, SurveyReading.FILE, line));
    }

    /** Nothing: an edition's files never change, so the forms are read from them. */
    @Override
    public void load(EditionId edition, CourseFiles files, Known known) {}

    @Override
    public List<TextUnit> units(CourseFiles files, Known known) {
        var folder = new TextFolder("survey", files, known);
        return Stream.of(
                        folder.each(Sort.SURVEY, "scales", "scale-"),
                        folder.each(Sort.SURVEY, "forms", "form-"),
                        folder.each(Sort.SURVEY, "questions", "question-"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String together(String path) {
        return reads(path) ? "survey" : "";
    }
}
