package kz.ustaz.study;

import java.util.Optional;
import kz.ustaz.assessment.StartRule;
import kz.ustaz.common.Refused;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.Enrolment;
import org.springframework.stereotype.Component;

/** No quiz of a module begins before the modules that it builds on are complete. */
@Component
class LockedModule implements StartRule {

    private final Standings standings;
    private final Editions editions;

    LockedModule(Standings standings, Editions editions) {
        this.standings = standings;
        this.editions = editions;
    }

    @Override
    public Optional<Refused> refuse(Enrolment enrolment, Quiz quiz) {
        var course = editions.course(enrolment.run().edition());
        var progress = new Progress(course, standings.facts(enrolment.id()));
        return course.module(quiz.module()).flatMap(progress::locked);
    }
}
