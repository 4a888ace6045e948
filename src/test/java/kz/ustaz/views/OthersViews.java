package kz.ustaz.views;

/** What others of the demo's people see: somebody in the middle of the course, and somebody without a run. */
public final class OthersViews {

    private OthersViews() {}

    public static void inTheMiddle(Visit visit) {
        visit.signIn("trainee2").go("").see("programme in the middle", ".day .badge-ok");
        visit.go(visit.find(".day a[href*='lesson/']").first().getAttribute("href"))
                .see("lesson that was read", ".lesson-end .notice-ok");
        visit.go("results").press("tbody a").see("result, passed", ".result-passed");
        visit.go("timetable").see("timetable of four days", ".timetable-title");
        visit.press("#take-calendar").see("timetable as a file", ".file-made");
    }

    /** He does nothing for so long that the session would end. */
    public static void withoutARun(Visit visit) {
        visit.page().clock().install();
        visit.signIn("supervisor").go("").see("programme without a run", "main .card");
        visit.page().clock().fastForward("28:10");
        visit.see("warning before the session ends", ".frame-idle[open]");
    }
}
