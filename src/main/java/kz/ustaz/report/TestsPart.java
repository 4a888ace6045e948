package kz.ustaz.report;

import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import org.springframework.stereotype.Component;

/** Which of a course's quizzes are its pre-test and post-test, among its files. A course may do without. */
@Component
class TestsPart implements Part {

    @Override
    public boolean reads(String path) {
        return path.equals(TestsReading.FILE);
    }

    @Override
    public void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems) {
        var quizzes = known.modules().stream()
                .flatMap(module -> known.quizzes(module).stream())
                .collect(Collectors.toSet());
        new TestsReading(files, quizzes, problems).read();
    }

    /** Nothing: an edition's files never change, so they are read when somebody asks. */
    @Override
    public void load(EditionId edition, CourseFiles files, Known known) {}

    @Override
    public String together(String path) {
        return reads(path) ? "evaluation" : "";
    }
}
