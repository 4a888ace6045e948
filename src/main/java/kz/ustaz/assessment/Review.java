package kz.ustaz.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.roster.EnrolmentId;

/**
 * A handed-in attempt as its trainee may see it.
 *
 * @param number of the attempt, from 1
 * @param score of what is marked
 * @param pass percent
 * @param waiting answers that people have not marked yet
 * @param score nothing of nothing while it is not seen, and then nothing else is there either
 * @param items empty while answers and keys are not seen
 * @param sections in order; empty where the quiz has none
 * @param remarks what was marked again after the fact, the earliest first
 * @param seen what is seen now, and what is seen later
 * @param certainty what saying how sure he is brought; empty where the quiz does not ask for it
 * @param honoured when he confirmed the honour statement; empty where the quiz has none
 */
public record Review(
        AttemptId attempt,
        EnrolmentId enrolment,
        String quiz,
        String module,
        Localized title,
        int number,
        Score score,
        int pass,
        boolean passed,
        int waiting,
        Instant startedAt,
        Instant handedInAt,
        List<ObjectiveScore> objectives,
        List<SectionScore> sections,
        List<Reviewed> items,
        List<Remark> remarks,
        Seen seen,
        Optional<CertaintyScore> certainty,
        Optional<Instant> honoured) {

    /** @param objective the author's id */
    public record ObjectiveScore(String objective, Localized text, Score score) {}

    /** @param pass percent of its marks that are needed; 0 for none @param waiting answers that people have not marked yet */
    public record SectionScore(Localized title, Score score, int pass, int waiting) {

        /** Whether it is why an attempt is not passed. */
        public boolean fallsShort() {
            return score.available() > 0 && !score.reaches(pass);
        }
    }

    /**
     * @param sources those of the run's edition on which the answer rests
     * @param said with the marks that count, where people gave them
     * @param sure how sure he was of the answer; empty where he did not say
     */
    public record Reviewed(
            int position,
            String kind,
            Question question,
            Variant variant,
            Answer answer,
            Grade grade,
            int marks,
            Localized reason,
            String lesson,
            Localized lessonTitle,
            List<Course.Source> sources,
            List<Said> said,
            Optional<Certainty> sure) {}

    /** What a marker wrote, who stays unnamed. @param corrected why he changed his mark; empty where he did not */
    public record Said(String remark, String corrected) {}
}
