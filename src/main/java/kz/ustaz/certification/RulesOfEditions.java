package kz.ustaz.certification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Component;

/** What each edition requires of trainers, read from its files once. */
@Component
class RulesOfEditions {

    private static final int EDITIONS_IN_MEMORY = 20;

    private final Editions editions;
    private final Cache<EditionId, Optional<TrainerRules>> known =
            Caffeine.newBuilder().maximumSize(EDITIONS_IN_MEMORY).build();

    RulesOfEditions(Editions editions) {
        this.editions = editions;
    }

    /** Empty for an edition that makes no trainers. */
    Optional<TrainerRules> find(EditionId edition) {
        return known.get(edition, this::read);
    }

    private Optional<TrainerRules> read(EditionId edition) {
        var course = editions.course(edition);
        var quizzes = course.modules().stream()
                .flatMap(module -> module.quizzes().stream())
                .map(Course.Placement::quiz)
                .collect(Collectors.toSet());
        return new TrainerRulesReading(editions.files(edition), quizzes, new Problems()).read(course.sourceLanguage());
    }

    /** None for an edition that makes no trainers. */
    List<Requirement> requirements(EditionId edition) {
        return find(edition)
                .map(rules -> rules.requirements(editions.course(edition).modules().stream()
                        .map(module -> new Requirement.Day(module.id(), module.title()))
                        .toList()))
                .orElse(List.of());
    }
}
