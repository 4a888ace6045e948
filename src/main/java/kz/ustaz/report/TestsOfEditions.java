package kz.ustaz.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Component;

/** The pre-test and post-test of each edition, read from its files once. */
@Component
class TestsOfEditions {

    private static final int EDITIONS_IN_MEMORY = 20;

    private final Editions editions;
    private final Cache<EditionId, Optional<Tests>> known =
            Caffeine.newBuilder().maximumSize(EDITIONS_IN_MEMORY).build();

    TestsOfEditions(Editions editions) {
        this.editions = editions;
    }

    /** Empty for an edition that says none. */
    Optional<Tests> find(EditionId edition) {
        return known.get(edition, this::read);
    }

    private Optional<Tests> read(EditionId edition) {
        var quizzes = editions.course(edition).modules().stream()
                .flatMap(module -> module.quizzes().stream())
                .map(Course.Placement::quiz)
                .collect(Collectors.toSet());
        return new TestsReading(editions.files(edition), quizzes, new Problems()).read();
    }
}
