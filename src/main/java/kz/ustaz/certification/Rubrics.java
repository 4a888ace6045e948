package kz.ustaz.certification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Component;

/** The rubric of each edition, read from its files once. */
@Component
class Rubrics {

    private static final int EDITIONS_IN_MEMORY = 20;

    private final Editions editions;
    private final Cache<EditionId, Optional<Rubric>> known =
            Caffeine.newBuilder().maximumSize(EDITIONS_IN_MEMORY).build();

    Rubrics(Editions editions) {
        this.editions = editions;
    }

    /** Empty for an edition without a practicum. */
    Optional<Rubric> find(EditionId edition) {
        return known.get(edition, this::read);
    }

    private Optional<Rubric> read(EditionId edition) {
        var course = editions.course(edition);
        return new RubricReading(editions.files(edition), new Problems()).read(course.sourceLanguage());
    }

    /** @throws IllegalStateException for an edition that has none, of which no practicum is begun */
    Rubric of(EditionId edition) {
        return find(edition).orElseThrow(() -> new IllegalStateException("no rubric in " + edition));
    }
}
