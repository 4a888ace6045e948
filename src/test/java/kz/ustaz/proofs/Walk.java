package kz.ustaz.proofs;

import java.util.List;
import java.util.Map;
import kz.ustaz.testing.VaadinClient;
import kz.ustaz.testing.VaadinClient.Exchange;

/**
 * A trainee's whole way through one installation: he looks at everything, answers everything twice, once so that the one
 * key would call it right and once so that the other would, tries what he may not, and hands in.
 *
 * @param before what went over the wire until he was asked whether to hand in
 * @param review the page after it
 */
record Walk(List<Exchange> before, String review) {

    private static final int BLOCK_OF_IDS = 7;

    static Walk through(ProofHouse house) {
        house.product().countIdsFromBlock(BLOCK_OF_IDS);
        var trainee = house.product().person("walker");
        house.product().run(List.of("walker"));
        try (var browser = house.browserOf("walker")) {
            var sitting = lookAtAll(browser, house.enrolment(trainee));
            var before = browser.exchanges();
            sitting.handIn();
            return new Walk(before, sitting.page().text());
        }
    }

    private static Sitting lookAtAll(VaadinClient browser, String enrolment) {
        browser.open("");
        browser.open("lesson/" + enrolment + "/" + ProofCourse.LESSON);
        var practice = Sitting.start(browser, enrolment, ProofCourse.PRACTICE);
        practice.eachPage(() -> practice.questions().forEach(practice::check));
        var sitting = Sitting.start(browser, enrolment, ProofCourse.QUIZ);
        sitting.eachPage(() -> answerAll(sitting));
        sitting.standing();
        browser.open("result/" + sitting.attempt());
        var again = sitting.reload();
        again.eachPage(() -> again.questions().forEach(again::flag));
        browser.open("results");
        browser.open("");
        again.askToHandIn();
        return again;
    }

    private static void answerAll(Sitting sitting) {
        for (var question : sitting.questions()) {
            var pair = ItemPair.ALL.get(Sitting.slot(question));
            sitting.check(question);
            sitting.answer(question, pair.rightByOne());
            sitting.answer(question, pair.rightByOther());
            sitting.answer(question, Map.of("nothing", List.of("such")));
            sitting.standing();
        }
    }
}
