package kz.ustaz.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Component;

/** The forms of each edition, read from its files once. */
@Component
class FormsOfEditions {

    private static final int EDITIONS_IN_MEMORY = 20;

    private final Editions editions;
    private final Cache<EditionId, List<Form>> known =
            Caffeine.newBuilder().maximumSize(EDITIONS_IN_MEMORY).build();

    FormsOfEditions(Editions editions) {
        this.editions = editions;
    }

    /** None for an edition that asks nothing. */
    List<Form> of(EditionId edition) {
        return known.get(edition, this::read);
    }

    Optional<Form> find(EditionId edition, String id) {
        return of(edition).stream().filter(form -> form.id().equals(id)).findFirst();
    }

    private List<Form> read(EditionId edition) {
        var course = editions.course(edition);
        return new SurveyReading(editions.files(edition), new Problems()).read(course.sourceLanguage());
    }

    /** How many days the course takes, where a run has no timetable that says so. */
    int days(EditionId edition) {
        return editions.course(edition).modules().size();
    }
}
