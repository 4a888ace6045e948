package kz.ustaz.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.StateDesk.UnitId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.TextUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The newest edition with all that could be better in it. Whoever compares texts looks at the same one again and again. */
@Component
class NewestCourse {

    private final Editions editions;
    private final ObjectProvider<Part> parts;
    private final Clock clock;
    private final LoadingCache<Day, Read> read = Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(this::read);

    NewestCourse(Editions editions, ObjectProvider<Part> parts, Clock clock) {
        this.editions = editions;
        this.parts = parts;
        this.clock = clock;
    }

    private record Day(EditionId edition, LocalDate today) {}

    record Read(EditionId edition, CourseFiles files, Course course, Remarked remarked) {

        Optional<TextUnit> find(UnitId id) {
            return remarked.units().stream()
                    .filter(one -> UnitId.of(one).equals(id))
                    .findFirst();
        }
    }

    /** Empty before the first edition was loaded. */
    Optional<Read> read() {
        return editions.newest().map(edition -> read.get(new Day(edition, LocalDate.now(clock))));
    }

    /** The address of the page on which texts of that file are corrected; empty where it has none of its own. */
    String editor(String path) {
        return parts.orderedStream()
                .map(part -> part.editor(path))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Read read(Day day) {
        var files = editions.files(day.edition());
        var all = parts.orderedStream().toList();
        var reading = CourseReader.read(files, Optional.empty(), all);
        var course = reading.course()
                .orElseThrow(() -> new NotFound("edition " + day.edition().brief()));
        return new Read(day.edition(), files, course, Remarked.of(files, course, reading.known(), all, day.today()));
    }
}
