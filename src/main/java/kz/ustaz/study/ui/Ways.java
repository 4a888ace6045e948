package kz.ustaz.study.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.study.SearchPage;

/** Addresses that this room's pages lead to. Those of quizzes are the assessment's views, which no other room names. */
final class Ways {

    /** In the query: the place in a lesson to begin at, whatever was seen last. */
    static final String AT = "at";

    private static final String WORDS = "q";
    private static final String RUN = "run";

    private Ways() {}

    static String lesson(EnrolmentId enrolment, String lesson) {
        return "lesson/" + enrolment.value() + "/" + lesson;
    }

    static String quiz(EnrolmentId enrolment, String quiz) {
        return "quiz/" + enrolment.value() + "/" + quiz;
    }

    static String sitting(AttemptId attempt) {
        return "sitting/" + attempt.value();
    }

    /** A lesson as its place shows it: to a trainee, or to who teaches. */
    static String lesson(SearchPage.Place place, String lesson) {
        return place.enrolment()
                .map(enrolment -> lesson(enrolment, lesson))
                .orElseGet(() -> "guides/" + place.run().value() + "/" + lesson);
    }

    /** @param at anchor of a section, or {@code src-} and the id of a source */
    static String lesson(SearchPage.Place place, String lesson, String at) {
        return lesson(place, lesson) + "?" + QueryParameters.of(AT, at).getQueryString();
    }

    /** @param page {@code search}, or another that looks for words */
    static String search(String page, String words) {
        return page + "?" + of(words).getQueryString();
    }

    static QueryParameters of(String words) {
        return QueryParameters.of(WORDS, words);
    }

    static String search(SearchPage.Place place, String words) {
        return "search?"
                + QueryParameters.simple(
                                Map.of(WORDS, words, RUN, place.run().value().toString()))
                        .getQueryString();
    }

    static String words(Location address) {
        return address.getQueryParameters().getSingleParameter(WORDS).orElse("");
    }

    static Optional<RunId> run(Location address) {
        return address.getQueryParameters().getSingleParameter(RUN).map(RunId::of);
    }

    static String programme(EnrolmentId enrolment) {
        return "?run=" + enrolment.value();
    }
}
