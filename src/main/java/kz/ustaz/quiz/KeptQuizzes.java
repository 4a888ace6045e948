package kz.ustaz.quiz;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ports.Quizzes;
import org.springframework.stereotype.Component;

/**
 * Reads revisions and keeps them in memory. What is not there is read without holding a lock of the cache: two readers
 * may do it at once, but none waits for a connection that another waiting one has.
 */
@Component
class KeptQuizzes implements Quizzes {

    private record Key(EditionId edition, String id) {}

    private final Revisions revisions;
    private final Reading reading;
    private final Cache<Key, UUID> carried =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<UUID, Quiz> quizzes =
            Caffeine.newBuilder().maximumSize(200).build();
    private final Cache<EditionId, Map<String, Item>> checks =
            Caffeine.newBuilder().maximumSize(20).build();

    KeptQuizzes(Revisions revisions, Kinds kinds) {
        this.revisions = revisions;
        this.reading = new Reading(kinds);
    }

    @Override
    public Quiz in(EditionId edition, String quiz) {
        var key = new Key(edition, quiz);
        UUID revision = carried.getIfPresent(key);
        if (revision == null) {
            revision = revisions.carried(edition, quiz).orElseThrow(() -> new NotFound("quiz"));
            carried.put(key, revision);
        }
        return revision(revision);
    }

    @Override
    public Quiz revision(UUID revision) {
        var quiz = quizzes.getIfPresent(revision);
        if (quiz == null) {
            var kept = revisions.quiz(revision).orElseThrow(() -> new NotFound("quiz"));
            var items = revisions.items(revision).stream().map(this::read).toList();
            quiz = reading.kept(revision, kept.module(), kept.document(), items);
            quizzes.put(revision, quiz);
        }
        return quiz;
    }

    @Override
    public List<Structure> structures(String quiz) {
        return revisions.structures(quiz);
    }

    @Override
    public Optional<Item> check(EditionId edition, String item) {
        var all = checks.getIfPresent(edition);
        if (all == null) {
            all = revisions.checks(edition).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, kept -> read(kept.getValue())));
            // that there are none yet is not kept: an edition is being written until its transaction ends
            if (!all.isEmpty()) {
                checks.put(edition, all);
            }
        }
        return Optional.ofNullable(all.get(item));
    }

    private Item read(Revisions.KeptItem kept) {
        return reading.kept(kept.revision(), kept.marks(), kept.kind(), kept.document());
    }
}
