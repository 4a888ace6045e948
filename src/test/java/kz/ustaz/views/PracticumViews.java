package kz.ustaz.views;

/** A practicum as its candidate, an observer and the run's lead see it. */
public final class PracticumViews {

    private static final String HAND_IN = "main section > button.button-primary";
    private static final String GROUPS = "main vaadin-radio-group";

    private PracticumViews() {}

    /** Somebody who is signed in and has begun none. */
    static void plan(Visit candidate) {
        candidate.go("practicum").press("main .card a").see("own practicum, not begun", "main .card .button-primary");
        candidate.press("main .card .button-primary").see("a plan to write", "#plan-objective");
        candidate.press("main .card > button.button-primary").see("a plan with gaps", "#plan-objective[invalid]");
    }

    public static void observe(Visit observer, Visit lead, Scene scene) {
        var practicum = scene.practicum();
        observer.signIn(scene.observer(), Scene.PASSWORD).go("practicum").see("practicums", "main .card a");
        observer.go("observing/" + practicum.value()).see("a lesson to observe", GROUPS);
        observer.press(HAND_IN).see("a sheet with gaps", GROUPS + "[invalid]");
        for (var group : observer.find(GROUPS).all()) {
            group.locator("vaadin-radio-button").last().click();
        }
        observer.press(HAND_IN).see("a sheet that is handed in", "main .notice-ok");
        scene.observe(practicum, 1);
        observer.go("observing/" + practicum.value()).see("two sheets that differ", "main [data-agreement]");
        lead.signIn(scene.lead(), Scene.PASSWORD)
                .go("practicums/" + scene.run.value())
                .see("practicums of a run", "main tbody tr");
        lead.press("main tbody a").see("a practicum to settle", "#settle-reason");
        lead.press("main .card:has(#settle-reason) .button-primary")
                .see("a settlement without a reason", "#settle-reason[invalid]");
        candidates(lead, scene);
        SurveyViews.results(lead, scene);
    }

    /** Somebody who is signed in and has signed nothing. */
    static void way(Visit candidate) {
        candidate.go("trainer").press("main .card a").see("a code of conduct to sign", "main .card .button-primary");
        candidate.press("main .card .button-primary").see("a code of conduct that is signed", "main .notice-ok");
    }

    /** The lead supervises the run too. */
    private static void candidates(Visit lead, Scene scene) {
        lead.go("trainer").see("runs with candidates", "main .card a");
        lead.go("trainers/" + scene.run.value()).see("candidates of a run", "main tbody tr");
        lead.press("main tbody a").see("a candidate of whom something is missing", "#vetting-day");
        lead.press("main .card:has(#vetting-day) button").see("a vetting without a day", "#vetting-day[invalid]");
        lead.go("certificates").see("runs with certificates", "main section .card a");
        lead.go("certificates/" + scene.run.value()).see("certificates of a run", "main tbody a");
        lead.press("main tbody a").see("a certificate", "#suspend-reason");
        lead.press("main .card:has(#suspend-reason) button")
                .see("a suspension without a reason", "#suspend-reason[invalid]");
    }
}
