package kz.ustaz.content;

import java.util.Optional;
import kz.ustaz.common.source.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads a course that is new to the database when the program starts, before the demo puts people into it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class CourseAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CourseAtStart.class);

    private final CourseSetting setting;
    private final EditionLoading loading;

    CourseAtStart(CourseSetting setting, EditionLoading loading) {
        this.setting = setting;
        this.loading = loading;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var files = setting.origin().read(new Problems());
        if (loading.isKnown(files)) {
            // an edition loaded after it, by hand, stays the newest
            return;
        }
        var checked = loading.load(setting.origin(), Optional.empty());
        checked.loaded().ifPresent(edition -> log.info("Loaded the course as edition {}", edition.brief()));
        if (!checked.problems().isEmpty()) {
            log.error(
                    "The course has {} problems and was not loaded; the last good edition stays:",
                    checked.problems().size());
            checked.problems().forEach(problem -> log.error("{}", problem));
        }
    }
}
