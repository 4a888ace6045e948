package kz.ustaz.views;

/** What an instructor of the demo sees, who writes quizzes and leads a run. */
public final class InstructorsViews {

    /** On a phone the list of questions opens on asking. */
    private static final String FOLDED = ".edit-turn [aria-expanded=false]";

    private InstructorsViews() {}

    public static void walk(Visit visit) {
        visit.signIn("instructor").go("authoring").see("quizzes to write", "main tbody a");
        visit.press(".edit-new + *, main .card .button-primary").see("a new quiz without a title", ".notice-bad");
        visit.go("authoring/d1-quiz").see("a quiz as published", ".item-editor");
        visit.press("[data-picture]").see("a picture to choose", "dialog[open] .picture-input");
        visit.press("dialog .button-quiet");
        // a number, a short answer, an order
        for (int item : new int[] {3, 9, 14}) {
            visit.pressIfSeen(FOLDED)
                    .press(".edit-items li:nth-child(" + item + ") .edit-item")
                    .pressIfSeen(FOLDED)
                    .see(
                            "question " + item + " to write",
                            ".edit-items li:nth-child(" + item + ") [aria-current=true]");
        }
        visit.press("[data-bank]").see("the bank", ".edit-bank-row");
        visit.go("bank").see("the whole bank", "main .bank-filter");
        visit.go("authoring/d2-bank?item=d2-b04").see("a shelf of the bank", ".edit-review");
        visit.go("reviewing").see("what waits for a review", "main .bank-filter");
        visit.go("reviewing/d2-bank/d2-b04").see("a question to be reviewed", ".edit-closed .item-editor");
        visit.go("authoring/d2-drawn?item=d2-draw-payments").see("a rule that draws", ".item-editor [role=status]");
        visit.go("authoring/d1-quiz/try").see("a quiz tried", "[data-slot]");
        visit.press("[data-hand-in]").see("a quiz tried and marked", ".result-failed");
        visit.go("authoring/d1-quiz/paper").see("a quiz to print", "[data-print=KEY]");
        visit.go("course/state").see("the state of the course", "main .card table");
        visit.go("course/state/kk").see("translations to approve", "#approve-now");
        visit.press("#approve-day-1 summary").see("a day's translations to approve", "#approve-day-1 vaadin-checkbox");
        visit.press("#approve-day-1 .approve-line summary")
                .see("a translation beside its source", ".approve-texts pre");
        visit.press("#approve-day-1 .approve-correct").see("a translation to correct", ".correction vaadin-text-area");
        visit.press("#approve-now").see("nothing ticked to approve", "main .notice-bad");
        visit.go("held").see("nothing held", "main .lead");
        visit.go("runs").see("runs to plan", "main tbody a");
        visit.press("main tbody a").see("a run to keep the roll of", "main tbody tr");
        visit.go("timetable").see("a timetable of who teaches", "main .lead");
        visit.go("cohort").see("a trainer's own runs", "main tbody tr");
        visit.go("leading").see("runs led", "main tbody a");
        visit.press("main tbody a").see("a run led", "main .card");
        String run = visit.page().url().replaceFirst(".*/leading/", "");
        visit.press("main a[href*=regrade]").see("questions to mark again", "main h1");
        visit.pressIfSeen("[data-way=full] summary")
                .pressIfSeen("[data-way=full] [data-preview]")
                .see("who would change", "main .notice-info, main .lead");
        visit.go("leading");
        visit.press("main tbody a");
        visit.press("main a[href*='room/'][href$=d1-quiz]").see("an exam room", ".run-grid .run-cell");
        visit.press("[data-act=pause] summary").see("a pause to be made", "button[data-act=pause]");
        visit.go("leading");
        visit.press("main tbody a");
        visit.press("main a[href*=leading][href$=d1-quiz]").see("an analysis of few attempts", "main .notice-info");
        visit.go("marking").see("nothing that people mark", "main .lead");
        visit.go("marking/" + run + "/d1-quiz").see("a quiz without an answer to mark", "main .card");
        visit.go("marked/" + run + "/d1-quiz").see("how far marking is", "main .card");
        visit.go("leading");
        visit.press("main tbody a");
        visit.press("main a[href*=leading][href$='d1-quiz/paper']").see("a quiz of a run to print", "[data-print=KEY]");
        visit.go("analysis/d1-quiz").see("an analysis of all runs", "main h1");
        visit.press(".analysis-items tbody a").see("an item analysed", ".analysis-seen");
    }
}
