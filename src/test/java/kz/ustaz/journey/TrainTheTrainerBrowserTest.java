package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.ustaz.journey.Screens.card;
import static kz.ustaz.journey.Screens.figures;
import static kz.ustaz.journey.Screens.fill;
import static kz.ustaz.journey.Screens.line;
import static kz.ustaz.journey.Screens.look;
import static kz.ustaz.journey.Screens.pick;
import static kz.ustaz.journey.Screens.said;
import static kz.ustaz.journey.Screens.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Fifteen officers are taught, one of them becomes a trainer and teaches ten, and a supervisor sees how far it reached: each
 * before a browser of his own. What pages looked like lies in {@code target/looks}.
 */
@Tag("deep")
class TrainTheTrainerBrowserTest extends BrowserTest {

    private static final Look PHONE = new Look(390, 844, true, false, "en");

    /** Four days in two halves. */
    private static final int HALF_DAYS = 8;

    private static final String TAUGHT = "Autumn course";
    private static final String OWN = "First course of my own";

    private static final List<String> CRITERIA = List.of(
            "pr-objective", "pr-experience", "pr-facts", "pr-law", "pr-activity", "pr-questions", "pr-feedback");
    private static final List<String> POINTS = List.of(
            "pf-objective",
            "pf-main",
            "pf-contradiction",
            "pf-facts",
            "pf-terms",
            "pf-law",
            "pf-check",
            "pf-materials",
            "pf-time");

    @Autowired
    private ApplicationContext product;

    private Academy academy;
    private Fifteen fifteen;
    private String master;
    private String supervisor;
    private String first;
    private String second;
    private Page administrator;
    private Page lead;
    private Page candidate;
    private Page overseer;
    private RunId run;
    private String number;

    @Test
    void fifteenAreTaughtAndOneOfThemTeachesTen() throws IOException {
        academy = new Academy(product);
        fifteen = new Fifteen(academy.mark);
        master = academy.staff("master", "Сейітқали", "Сәуле");
        first = academy.staff("first", "Әбішев", "Марат");
        second = academy.staff("second", "Ким", "Светлана");
        supervisor = academy.supervisor("chief", "Тұрсынов", "Қайрат");

        administratorImportsThePeople();
        administratorAppointsAMasterTrainer();
        masterOpensARunAndInvitesThem();
        leadPlansFourDaysAndGivesTheObserversTheirRole();
        leadTakesAttendanceOnAPhone();
        candidateComesInByTheLink();
        candidateSitsTheFinalExam();
        candidatePlansALesson();
        leadNamesTheObservers();
        observersMarkApartAndDisagreeOnce();
        leadSettles();
        candidateSignsTheCodeOfConduct();
        supervisorConfirmsTheVetting();
        leadIssuesTheCertificateAndProposes();
        supervisorApproves();
        candidateTakesTheCertificatesAlong();
        strangerVerifiesTheNumber();
        newTrainerOpensARunAndInvitesTen();
        supervisorSeesTwoGenerations();
    }

    private Page enter(String name, Look look) {
        var page = window(look);
        signIn(page, name, Academy.PASSWORD);
        return page;
    }

    // ---- people

    private void administratorImportsThePeople() {
        administrator = window(Look.DESKTOP);
        signIn(administrator, "admin");
        administrator
                .context()
                .addCookies(List.of(new Cookie("ustaz-language", "en").setUrl(base())));
        go(administrator, "/people/import");
        var file = fifteen.csv(academy.name).getBytes(StandardCharsets.UTF_8);
        administrator.locator("#people-file").setInputFiles(new FilePayload("fifteen.csv", "text/csv", file));
        administrator
                .locator("main section:has(vaadin-select) .button-primary")
                .click();
        assertThat(administrator.locator("main")).containsText("New: 15. Changed: 0. As they are: 0.");
        administrator.locator("main section:has(tbody) .button-primary").click();
        said(administrator, "Entered: 15. Changed: 0. As they were: 0.");
    }

    private void administratorAppointsAMasterTrainer() {
        go(administrator, "/masters");
        fill(administrator, "master-person", master);
        fill(administrator, "master-until", academy.day(300).toString());
        fill(administrator, "master-reason", "Has taught this course abroad");
        administrator.locator("#master-appoint").click();
        said(administrator, "The master trainer is appointed.");
    }

    // ---- the run

    private void masterOpensARunAndInvitesThem() {
        lead = enter(master, Look.DESKTOP);
        run = open(lead, TAUGHT, -3, Fifteen.MANY);
        assertThat(academy.roll(run)).hasSize(Fifteen.MANY);
    }

    /** @param starts days after today @param invited so many of the people */
    private RunId open(Page page, String title, int starts, int invited) {
        go(page, "/cohort");
        fill(page, "cohort-title", title);
        fill(page, "cohort-starts", academy.day(starts).toString());
        fill(page, "cohort-ends", academy.day(starts + 3).toString());
        page.locator("#cohort-open").click();
        said(page, "The run is open and you lead it.");
        fill(page, "invite-numbers", fifteen.numbers(invited));
        page.locator("#invite").click();
        assertThat(page.getByText("Whoever of these " + invited + " numbers is known is invited."))
                .isVisible();
        go(page, "/cohort");
        var line = line(page, title);
        assertThat(figures(line)).contains(Integer.toString(invited));
        return new RunId(UUID.fromString(line.locator("a").getAttribute("href").replace("runs/", "")));
    }

    private void leadPlansFourDaysAndGivesTheObserversTheirRole() {
        // Signed in anew: the menu of a lead comes with the next sign-in.
        lead = enter(master, Look.DESKTOP);
        go(lead, "/runs/" + run.value() + "/plan");
        fill(lead, "details-place", "Алматы, Академия, 7");
        fill(lead, "details-capacity", Integer.toString(Fifteen.MANY));
        lead.locator("#details-save").click();
        assertThat(lead.locator(".card:has(#details-save) .notice-ok")).isVisible();
        lead.locator("main vaadin-checkbox input").check();
        lead.locator("#plan-make").click();
        assertThat(lead.locator(".timetable-title")).hasCount(HALF_DAYS);

        go(lead, "/runs/" + run.value());
        for (var observer : Map.of(first, "Әбішев", second, "Ким").entrySet()) {
            fill(lead, "trainer-name", observer.getKey());
            pick(lead.locator(".card:has(#trainer-name) vaadin-select"), "Observer");
            lead.locator(".card:has(#trainer-name) button").click();
            assertThat(line(lead, observer.getValue())).containsText("Observer");
        }
    }

    private void leadTakesAttendanceOnAPhone() {
        var phone = enter(master, PHONE);
        go(phone, "/runs/" + run.value() + "/attendance");
        for (int half = 0; half < HALF_DAYS; half++) {
            pick(phone.locator("#attendance-block"), half);
            assertThat(phone.locator(".attendance-bar [role=status]")).hasText("Present: 0 of 15");
            if (half == 0) {
                touch(phone, Fifteen.LATE, "LATE");
            }
            if (half < 2) {
                touch(phone, Fifteen.ABSENT, "ABSENT");
            }
            phone.locator("#attendance-all").click();
            assertThat(phone.locator(".attendance-bar [role=status]"))
                    .hasText("Present: " + (half < 2 ? 14 : 15) + " of 15");
            if (half == 0) {
                look(phone, "attendance");
            }
        }
        // Six half-days of eight.
        assertThat(phone.locator(".attendance > li:has-text('" + Fifteen.ABSENT + "')"))
                .containsText("75 %");
    }

    private static void touch(Page phone, String family, String presence) {
        var button = phone.locator(
                ".attendance > li:has-text('" + family + "') [data-presence=" + presence + "]");
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    // ---- the candidate

    private void candidateComesInByTheLink() {
        String me = fifteen.numberOf(Fifteen.CANDIDATE);
        candidate = window(PHONE);
        go(candidate, "/" + academy.welcomeLink(me));
        fill(candidate, "field-password", Academy.PASSWORD);
        fill(candidate, "field-again", Academy.PASSWORD);
        candidate.locator("main .button-primary").click();
        candidate.waitForURL("**/login**");
        fillSignIn(candidate, me, Academy.PASSWORD);
    }

    /** The lessons and the quizzes of the days lie behind 12 of the 15: how a day goes is the story of another test. */
    private void candidateSitsTheFinalExam() {
        var roll = academy.roll(run);
        var unfinished = Set.of(
                fifteen.numberOf(Fifteen.LATE),
                fifteen.numberOf(Fifteen.ABSENT),
                fifteen.numberOf(Fifteen.UNFINISHED));
        roll.values().stream()
                .filter(member -> !unfinished.contains(member.personnelNumber()))
                .forEach(member -> academy.teachAll(run, member));
        var enrolment = roll.get(fifteen.numberOf(Fifteen.CANDIDATE)).enrolment();
        go(candidate, "/quiz/" + enrolment.value() + "/final-exam");
        new FinalExam(candidate).sit();
        // 18 of 24 questions are answered, all of them rightly.
        assertThat(candidate.locator(".result-passed .result-score")).containsText("75");
    }

    private void candidatePlansALesson() {
        go(candidate, "/practicum");
        candidate.locator("main .card a").click();
        candidate.locator("main .card .button-primary").click();
        candidate.locator("#plan-lesson").waitFor();
        pick(candidate.locator("#plan-lesson"), 0);
        fill(candidate, "plan-objective", "Officers can name the parts of a market and the traces of each");
        fill(candidate, "plan-activity", "In pairs: put twelve cards under four headings");
        fill(candidate, "plan-check", "Each pair explains one card to the next pair");
        fill(candidate, "plan-minutes", "20");
        fill(candidate, "plan-materials", "Twelve cards for each pair");
        fill(candidate, "plan-risk", "No live sites: the cards show invented names only");
        candidate.locator("main .card > button.button-primary").click();
        said(candidate, "The plan is handed in.");
    }

    // ---- the practicum

    private void leadNamesTheObservers() {
        openPracticum();
        pick(lead.locator("#observer-first"), "Әбішев");
        pick(lead.locator("#observer-second"), "Ким");
        send(lead, "observer-first");
        said(lead, "The observers are named.");
    }

    private void openPracticum() {
        go(lead, "/practicums/" + run.value());
        line(lead, Fifteen.CANDIDATE).locator("a").click();
        lead.waitForURL("**/practicums/*/*");
        settle(lead);
    }

    private void observersMarkApartAndDisagreeOnce() {
        var one = observe(first, List.of(3, 3, 2, 2, 3, 3, 2), 9);
        look(one, "observation");
        handIn(one);
        assertThat(one.locator("main")).containsText("The other observer has not handed in yet.");
        assertThat(one.locator("[data-agreement]")).hasCount(0);
        var other = observe(second, List.of(3, 3, 2, 2, 3, 1, 2), 8);
        assertThat(other.locator("main")).not().containsText("Marked alike");
        handIn(other);
        // Six of seven alike. By distance they differ by 2/7; by chance, of (4,3,0,0) against (3,3,1,0) for the levels
        // 3, 2, 1, 0, by (4·3·1 + 4·1·2 + 3·3·1 + 3·1·1)/49 = 32/49. Kappa is 1 - (2/7)/(32/49) = 1 - 14/32 = 0.5625.
        assertThat(other.locator("[data-agreement]")).containsText("6 of 7 (86 %). Weighted kappa: 0.56");
        assertThat(other.locator("main .notice-warn")).containsText("The two observers disagree.");
    }

    /** @param levels by the criteria @param kept so many of the points, the first ones */
    private Page observe(String observer, List<Integer> levels, int kept) {
        var page = enter(observer, PHONE);
        go(page, "/practicum");
        page.locator("main .card a").click();
        page.waitForURL("**/observing/**");
        settle(page);
        for (int i = 0; i < levels.size(); i++) {
            page.locator("#level-" + CRITERIA.get(i) + " vaadin-radio-button").nth(levels.get(i)).click();
        }
        for (int i = 0; i < POINTS.size(); i++) {
            page.locator("#point-" + POINTS.get(i) + " vaadin-radio-button").nth(i < kept ? 0 : 1).click();
        }
        int sum = levels.stream().mapToInt(Integer::intValue).sum();
        assertThat(page.locator("[data-sum]"))
                .containsText("Levels: " + sum + " of 21. Points kept: " + kept + " of 9.");
        return page;
    }

    private static void handIn(Page page) {
        page.locator("main section > button.button-primary").click();
        said(page, "Your sheet is handed in.");
    }

    private void leadSettles() {
        openPracticum();
        lead.locator("#level-pr-questions vaadin-radio-button").nth(2).click();
        lead.locator("#point-pf-time vaadin-radio-button").nth(0).click();
        fill(lead, "settle-reason", "We looked at the notes together: two of three questions asked for reasons");
        send(lead, "settle-reason");
        said(lead, "The disagreement is settled.");
    }

    // ---- becoming a trainer

    private void candidateSignsTheCodeOfConduct() {
        go(candidate, "/trainer");
        candidate.locator("main .card a").click();
        candidate.locator("main .card .button-primary").click();
        said(candidate, "The code of conduct is signed.");
    }

    private void supervisorConfirmsTheVetting() {
        overseer = enter(supervisor, Look.DESKTOP);
        go(overseer, "/trainers/" + run.value());
        line(overseer, Fifteen.CANDIDATE).locator("a").click();
        fill(overseer, "vetting-day", academy.day(-10).toString());
        overseer.locator(".card:has(#vetting-day) button").click();
        said(overseer, "The vetting is confirmed.");
    }

    private void leadIssuesTheCertificateAndProposes() {
        go(lead, "/certificates/" + run.value());
        assertThat(line(lead, Fifteen.ABSENT).locator("button")).hasCount(0);
        line(lead, Fifteen.CANDIDATE).locator("button").click();
        said(lead, "Issued.");
        go(lead, "/trainers/" + run.value());
        line(lead, Fifteen.CANDIDATE).locator("a").click();
        lead.locator("main .card .button-primary").click();
        said(lead, "The candidate is proposed and waits for a supervisor.");
    }

    private void supervisorApproves() {
        go(overseer, "/trainer");
        card(overseer, Fifteen.CANDIDATE).locator("a").click();
        overseer.locator("main .card > .button-primary").click();
        said(overseer, "The candidate is approved as a trainer.");
    }

    private void candidateTakesTheCertificatesAlong() throws IOException {
        for (String kind : List.of("Certificate of completion", "Trainer’s certificate")) {
            go(candidate, "/certificates");
            assertThat(candidate.locator("[data-certificate]")).hasCount(2);
            var one = card(candidate, kind);
            var file = candidate.waitForDownload(() -> one.locator(".button-primary").click());
            assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            number = one.getAttribute("data-certificate");
        }
        look(candidate, "certificates");
    }

    private void strangerVerifiesTheNumber() {
        var stranger = window(PHONE);
        go(stranger, "/verify/" + number);
        var found = stranger.locator("[data-verified=Found]");
        assertThat(found.locator(".notice-ok")).containsText("The certificate is real and holds until");
        assertThat(found).containsText("Nurpeissova");
        look(stranger, "verified");
    }

    // ---- the cascade

    private void newTrainerOpensARunAndInvitesTen() {
        var trainer = enter(fifteen.numberOf(Fifteen.CANDIDATE), PHONE);
        go(trainer, "/trainer");
        trainer.locator("main a[href=cohort]").click();
        trainer.waitForURL("**/cohort");
        assertThat(academy.roll(open(trainer, OWN, 0, 10))).hasSize(10);
        look(trainer, "cohort");
    }

    /**
     * By hand. Generation 0 led one run of 15 people, of whom 12 finished: 80 %. Generation 1 led one of 10, of whom nobody has: 0 %;
     * the branch of the master is 25 people, 12 of them through: 48 %. Of the points of fidelity, which only the first run
     * had, the observers saw 9 and 8 of 9 kept: 17/18 are 94 %. The one trainer below the master led a run of her own on the
     * day of her certificate: 1 activated, after 0 days. Learners are 25 for two trainers, 12.5, and 10 for one. One person
     * sat the final exam, and fewer than five give no figure.
     */
    private void supervisorSeesTwoGenerations() {
        go(overseer, "/cascade");
        var generations = overseer.locator("main .table-wrap").first().locator("tbody tr");
        var trainers = overseer.locator("main .table-wrap").last().locator("tbody tr");
        // trainers, runs, people, completion, fidelity, activated, final exam
        assertThat(generations).hasCount(2);
        assertThat(figures(generations.nth(0)))
                .containsExactly("1", "1", "15", "80 %", "94 %", "–", "fewer than 5 people");
        assertThat(figures(generations.nth(1)))
                .containsExactly("1", "1", "10", "0 %", "–", "1", "fewer than 5 people");
        // unit, generation, runs, helped, people, of the branch: people, completion, fidelity, trainers, activated; days,
        // learners per trainer
        assertThat(trainers).hasCount(2);
        assertThat(trainers.nth(0)).containsText("Сейітқали");
        assertThat(figures(trainers.nth(0)))
                .containsExactly(
                        academy.name, "0", "1", "0", "15", "25", "48 %", "94 %", "1", "1", "–", "12.5");
        assertThat(trainers.nth(1)).containsText(Fifteen.CANDIDATE);
        assertThat(figures(trainers.nth(1)))
                .containsExactly(academy.name, "1", "1", "0", "10", "10", "0 %", "–", "0", "0", "0", "10.0");
        look(overseer, "cascade");
    }
}
