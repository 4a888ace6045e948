package kz.ustaz.views;

/** What is open before signing in. */
public final class StrangersViews {

    private StrangersViews() {}

    public static void walk(Visit visit, Scene scene) {
        visit.go("login").see("sign-in", "input[name=password]");
        visit.type("input[name=username]", "nobody-" + scene.name)
                .type("input[name=password]", "wrong")
                .press("form[action$=login] button")
                .see("sign-in after a failure", ".notice-bad");
        visit.go("first/used").see("first administrator, link used up", ".notice-bad");
        visit.go(scene.firstLink()).see("first administrator", "#field-organisation");
        visit.press("main .button-primary").see("first administrator, nothing typed", "[invalid]");
        visit.go("verify").see("a certificate to verify", "#verify-number");
        visit.type("#verify-badge textarea", "a.b.c")
                .press("main .card:has(#verify-badge) button")
                .see("a badge that is none", "[data-verified=Unreadable]");
        visit.go("welcome/used").see("one-time link used up", ".notice-bad");
    }
}
