package kz.ustaz.content;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation takes its course from: a folder, if {@code ustaz.content} names one, else the jar. */
@Component
class CourseSetting {

    private final CourseOrigin origin;

    CourseSetting(@Value("${ustaz.content:}") String folder) {
        origin = folder.isBlank() ? CourseInJar.SHIPPED : new CourseFolder(Path.of(folder.strip()));
    }

    CourseOrigin origin() {
        return origin;
    }

    /** Empty when the jar's course is used. */
    String folder() {
        return origin instanceof CourseFolder folder ? folder.name() : "";
    }
}
