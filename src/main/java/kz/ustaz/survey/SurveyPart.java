package kz.ustaz.survey;

import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
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
    public String together(String path) {
        return reads(path) ? "survey" : "";
    }
}
