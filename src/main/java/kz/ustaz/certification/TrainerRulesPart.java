package kz.ustaz.certification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.TextFolder;
import kz.ustaz.content.ports.TextUnit;
import kz.ustaz.content.ports.TextUnit.Sort;
import org.springframework.stereotype.Component;

/** What a course requires of trainers among its files. A course may do without. */
@Component
class TrainerRulesPart implements Part {

    @Override
    public boolean reads(String path) {
        return TrainerRulesReading.reads(path);
    }

    @Override
    public void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems) {
        var quizzes = known.modules().stream()
                .flatMap(module -> known.quizzes(module).stream())
                .collect(Collectors.toSet());
        new TrainerRulesReading(files, quizzes, problems).read(known.sourceLanguage());
    }

    /** Nothing: an edition's files never change, so they are read when somebody asks. */
    @Override
    public void load(EditionId edition, CourseFiles files, Known known) {}

    @Override
    public List<TextUnit> units(CourseFiles files, Known known) {
        return new TextFolder("certification", files, known).whole(Sort.CODE, "code-of-conduct");
    }

    @Override
    public String together(String path) {
        return reads(path) ? "certification" : "";
    }
}
