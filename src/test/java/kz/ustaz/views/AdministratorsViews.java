package kz.ustaz.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an administrator sees. */
public final class AdministratorsViews {

    private static final String DIALOG = "vaadin-dialog[opened] ";
    private static final String BUTTON = ":is(button, vaadin-button)";
    private static final String FILE = "#people-file";
    private static final String WRONG = ":is([invalid], .notice-bad)";

    private final Visit visit;
    private final Scene scene;

    public AdministratorsViews(Visit visit, Scene scene) {
        this.visit = visit;
        this.scene = scene;
    }

    public void walk() {
        visit.signIn("admin").go("").see("programme without a run, with work", "main .card .button");
        if (visit.find(".frame-menu").isVisible()) {
            visit.press(".frame-menu").see("menu on a phone", "#frame-nav[data-open]");
        }
        people();
        erasing();
        importing();
        visit.go("units").see("units", ".account-tree li");
        visit.press("main .button-primary").see("a unit without a name", ".notice-bad");
        masters();
        runs();
        watch();
        course();
        health();
        keys();
        audit();
    }

    private void people() {
        visit.go("people").see("people", ".account-link");
        visit.press(".account-tools .button-primary")
                .press(DIALOG + ".button-primary")
                .see("new person, nothing typed", DIALOG + "[invalid]");
        visit.press(DIALOG + "vaadin-select").see("new person, languages to choose from", "vaadin-select-item");
        open("instructor").see("a person with grants", DIALOG + "li");
        open(scene.name).press(DIALOG + "section .row .button").see("a person's one-time link", DIALOG + "[readonly]");
    }

    /** Of somebody who is deactivated; he stays, as whoever erases needs a reason. */
    private void erasing() {
        visit.go("people/erase/" + scene.departed()).see("a name to erase", "#erase-now");
        visit.press("#erase-now").see("a name to erase, no number typed", "#field-number[invalid]");
    }

    private void importing() {
        visit.go("people/import").see("an import of people", FILE);
        visit.choose(FILE, "empty.csv", "").see("an import, a file that is no table", "main .notice-bad");
        visit.choose(FILE, "wrong.csv", "Personnel number,Given name,Chair\r\nnew 1,John,7\r\n" + scene.name + ",,\r\n")
                .see("an import, what the columns say", "main vaadin-select");
        visit.press("main section .button-primary").see("an import, a row with faults", "main .badge-bad");
        visit.choose(FILE, "right.csv", "Personnel number,Patronymic in Latin letters\r\n" + scene.name + ",Qyzy\r\n");
        visit.find("main vaadin-select:has-text(\"Qyzy\")").waitFor();
        visit.press("main section:has(vaadin-select) .button-primary")
                .see("an import, what would change", "main .badge-due");
        visit.press("main section:has(.badge-due) .button-primary").see("an import that is done", "main .notice-ok");
    }

    private Visit open(String name) {
        visit.go("people").type("main vaadin-text-field input", name);
        assertThat(visit.find(".account-link:visible")).hasCount(1);
        return visit.press(".account-link:visible");
    }

    /** The instructor, who is to lead a run afterwards. */
    private void masters() {
        visit.go("masters").see("master trainers", "#master-person");
        visit.press("#master-appoint").see("an appointment with gaps", "#master-person[invalid]");
        visit.type("#master-person input", "instructor")
                .type("#master-until input", scene.today(300))
                .type("#master-reason textarea", "Бірінші курсты өткізді")
                .press("#master-appoint")
                .see("a master trainer who is appointed", "main .notice-ok");
        visit.press("#master-end").see("an end with gaps", "#master-who[invalid]");
        visit.go("cascade").see("the cascade", "main [role=treeitem]");
        visit.press("main [role=treeitem]").see("a trainer in the cascade's picture", ".cascade-figures dl");
        visit.go("cascade?unit=00000000-0000-0000-0000-000000000000").see("the cascade of no unit", "#cascade-unit");
        visit.go("cohort").see("a cohort of who may not lead", "main .notice-info");
    }

    private void runs() {
        visit.go("runs").see("runs", "main table a");
        visit.press(within("run-title", BUTTON)).see("a run without a title", within("run-title", WRONG));
        visit.press(within("run-title", "vaadin-combo-box input"))
                .see("a run, units to choose from", "vaadin-combo-box-item");
        visit.go("runs/" + scene.run.value()).see("a run", "main tbody tr");
        visit.type("#enrol-names textarea", "nobody")
                .press(within("enrol-names", BUTTON))
                .see("a run, somebody unknown", "main .notice-warn");
        visit.type("#trainer-name input", "instructor")
                .press(within("trainer-name", BUTTON))
                .see("a run with its lead", "main .notice-ok");
        visit.go("runs/" + scene.run.value()).press("main tbody .button");
        visit.press("#reason-act").see("a withdrawal without a reason", DIALOG + "[invalid]");
        visit.press(DIALOG + ".button");
        plan();
    }

    private void plan() {
        visit.go("guides/" + scene.run.value()).see("a guide", ".guide-steps li");
        visit.press(".guide-question summary").see("a guide's answer", ".guide-question[open]");
        visit.press(".guide [data-term]").see("a term of a lesson under its guide", ".term-card:popover-open");
        visit.go("handouts/" + scene.run.value()).see("handouts of a run", "[data-handout=course]");
        visit.go("runs/" + scene.run.value() + "/plan").see("a run to plan", ".timetable-day");
        visit.type("#details-place input", "Алматы, Академия, 7-бөлме")
                .type("#details-starts input", scene.today(0))
                .type("#details-ends input", scene.today(3));
        visit.press("#details-save").see("a run that is planned", "main .notice-ok");
        visit.press("main vaadin-checkbox input");
        visit.press("#plan-make").see("a timetable made from the course", ".timetable-title");
        visit.press(".timetable-half button").see("a half-day to change", DIALOG + "#block-save");
        visit.type(DIALOG + "input[type=time] >> nth=1", "08:00")
                .press("#block-save")
                .see("a half-day that cannot be so", DIALOG + ".notice-bad");
        attendance();
    }

    private void attendance() {
        var block = scene.blockOfToday();
        visit.go("runs/" + scene.run.value() + "/attendance").see("attendance to take", ".attendance-marks");
        visit.press("[data-presence=LATE]").see("somebody late", "[data-presence=LATE][aria-pressed=true]");
        visit.press("[data-presence=EXCUSED]")
                .press("#reason-act")
                .see("an excuse without a reason", DIALOG + "[invalid]");
        visit.go("runs/" + scene.run.value() + "/attendance/" + block.value() + "/code")
                .see("nobody checks in by a code", "#code-open");
        visit.press("#code-open").see("a code for the wall of the room", ".code-picture img");
    }

    private void watch() {
        visit.go("watch").see("runs to watch", "main table a");
        visit.go("watch/" + scene.run.value()).see("a run that is watched", "vaadin-grid .run-name");
        visit.press(".run-chip[data-kind=pace-FINISHED]").see("a run that is watched, nobody found", ".muted:visible");
        visit.press(".run-chip[data-kind=pace-FINISHED]")
                .press("vaadin-grid .run-name:visible")
                .see("a trainee in a run that is watched", "main dl");
    }

    /** A part of the form that has a certain field. */
    private static String within(String field, String part) {
        return ".card:has(#" + field + ") " + part;
    }

    private void course() {
        visit.go("course").see("the course", "main dl");
        visit.press("#take-back-look").see("what to take from the screen", "#take-back-look + div > *");
        scene.withFile(
                "en/course.yml",
                "title: T\nsumary: S\n",
                () -> visit.press("main .button").see("the course, files with errors", "main .notice-bad"));
        scene.withFile(
                "en/course.yml",
                "title: T\nsummary: S\n",
                () -> visit.press("main .button").see("the course, files that changed", "main .notice-ok"));
    }

    private void health() {
        visit.go("health").see("health", "main dl dd .badge");
        visit.press("main .button-primary").see("health, after a backup was asked for", "main .notice-bad");
        visit.press("#try-mail").see("health, after a test mail was asked for", "main .notice-bad >> nth=1");
    }

    private void keys() {
        visit.go("certificates/keys").see("keys of badges, perhaps none", "main .card button");
        visit.press("main .card button").see("a new key of badges", "main .notice-ok");
    }

    private void audit() {
        visit.go("audit").see("audit", "vaadin-grid-cell-content");
        visit.type("main vaadin-text-field input", "admin")
                .press("main .button")
                .see("audit, filtered and verified", "main .notice-ok");
    }
}
