package kz.ustaz.quiz;

import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.Publishing;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ports.Drafted;
import org.springframework.stereotype.Component;

/** Reads a draft the way that its publishing would. */
@Component
class DraftedQuizzes implements Drafted {

    private static final UUID NOT_KEPT = new UUID(0, 0);

    private final Authoring authoring;
    private final Publishing publishing;
    private final Kinds kinds;

    DraftedQuizzes(Authoring authoring, Publishing publishing, Kinds kinds) {
        this.authoring = authoring;
        this.publishing = publishing;
        this.kinds = kinds;
    }

    @Override
    public Optional<Quiz> quiz(Caller caller, String quiz) {
        var page = authoring.open(caller, quiz);
        return page.flaws().isEmpty()
                ? publishing.read(authoring.written(page), (files, known) -> read(page.draft(), files, known))
                : Optional.empty();
    }

    private Optional<Quiz> read(QuizDraft draft, CourseFiles files, Part.Known known) {
        var reading = new Reading(kinds);
        var read = new QuizFiles(kinds, files, known, new Problems());
        var all = known.modules().stream()
                .flatMap(module -> read.quizzes(module).stream())
                .toList();
        var planning = new Planning(all, new Problems());
        return all.stream()
                .filter(quiz -> quiz.id().equals(draft.id()))
                .findFirst()
                .map(quiz -> {
                    var planned = planning.plan(quiz);
                    var items = planned.items().stream()
                            .map(item -> reading.kept(
                                    NOT_KEPT,
                                    item.marks(),
                                    item.kind(),
                                    item.document().json()))
                            .toList();
                    return reading.kept(
                            NOT_KEPT, quiz.module(), planned.document().json(), items);
                });
    }
}
