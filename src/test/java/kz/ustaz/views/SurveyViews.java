package kz.ustaz.views;

import kz.ustaz.testing.BrowserTest;

/** Feedback as a trainee gives it and the run's lead reads it. */
public final class SurveyViews {

    private static final String GROUPS = "main vaadin-radio-group";

    private SurveyViews() {}

    /** Somebody who is signed in, in a run that began yesterday. */
    static void answer(Visit trainee, Scene scene) {
        String form = scene.form();
        trainee.go("feedback").see("feedback that waits for an answer", "main .card a");
        trainee.go(form).see("a form to fill in", GROUPS);
        trainee.press("main .button-primary").see("a form with gaps", GROUPS + "[invalid]");
        trainee.press(GROUPS + " vaadin-radio-button");
        BrowserTest.settle(trainee.page());
        trainee.page().reload();
        trainee.see("a form begun before its page was loaded anew", GROUPS + " vaadin-radio-button[checked]");
        for (var group : trainee.find(GROUPS).all()) {
            group.locator("vaadin-radio-button").last().click();
        }
        trainee.press("main .button-primary").see("a form that is sent", "main .notice-ok");
        trainee.go(scene.followUp()).see("a form of months later", "main h1");
    }

    static void results(Visit lead, Scene scene) {
        scene.answered();
        lead.go("evaluation/" + scene.run.value()).see("results that nobody sees yet", "main details");
        lead.press("main details summary");
        lead.press("main details .button").see("results of a form", "main .meter");
        lead.go("levels").see("runs and how far they reached", "main tbody a");
        lead.go("levels/" + scene.run.value()).see("four levels of a run", "main .levels-card");
    }
}
