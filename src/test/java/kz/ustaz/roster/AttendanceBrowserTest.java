package kz.ustaz.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import kz.ustaz.testing.QrReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Attendance in a room with a bad line, a wall and phones. What it looked like lies in {@code target/looks}. */
@Tag("deep")
class AttendanceBrowserTest extends BrowserTest {

    private static final Look PHONE = new Look(390, 844, true, false, "ru");
    private static final Look WALL = new Look(1280, 720, false, false, "ru");

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void whatWasTouchedWithoutALineIsSaidOnceWhenItIsBack() {
        var hall = new Hall(product, 5, "en");
        var page = lead(hall, PHONE.in("en"), hall.sheet());
        page.context().setOffline(true);
        button(page, 0, "PRESENT").click();
        button(page, 1, "LATE").click();
        button(page, 3, "ABSENT").click();
        assertThat(page.locator("[aria-busy=true][data-presence]")).hasCount(3);
        assertThat(said(hall)).isZero();
        assertThat(page.locator(".attendance-sending")).isVisible();
        page.context().setOffline(false);
        pressed(page, 0, "PRESENT");
        pressed(page, 1, "LATE");
        pressed(page, 3, "ABSENT");
        assertThat(page.locator("[aria-busy=true][data-presence]")).hasCount(0);
        assertThat(page.locator(".attendance-sending")).isHidden();
        assertThat(said(hall)).isEqualTo(3);
        assertThat(sql.queryForList(
                        "select presence from attendance_mark where block_id = ? and number = 1 order by presence",
                        String.class,
                        hall.block.value()))
                .containsExactly("ABSENT", "LATE", "PRESENT");
        assertThat(page.locator(".attendance-bar [role=status]")).hasText("Present: 2 of 5");
    }

    @Test
    void whoComesMeanwhileMovesNoTouchToAnother() {
        var hall = new Hall(product, 3, "en");
        var page = lead(hall, PHONE.in("en"), hall.sheet());
        hall.bean(Places.class).withdraw(hall.administrator, hall.run, hall.enrolment(1), "on duty");
        page.context().setOffline(true);
        button(page, 0, "PRESENT").click();
        button(page, 2, "LATE").click();
        page.context().setOffline(false);
        assertThat(page.locator(".attendance > li")).hasCount(2, slowly());
        pressed(page, 0, "PRESENT");
        pressed(page, 1, "LATE");
        assertThat(sql.queryForObject(
                        "select presence from attendance_mark where enrolment_id = ?",
                        String.class,
                        hall.enrolment(2).value()))
                .isEqualTo("LATE");
    }

    @Test
    void theCodeOnTheWallLetsAPhoneIn() {
        var hall = new Hall(product, 8, "ru");
        var wall = lead(hall, WALL, hall.sheet());
        wall.locator("a[href$='/code']").click();
        wall.locator("#code-open").click();
        var picture = wall.locator(".code-picture img");
        picture.waitFor();
        String code = wall.locator(".code-letters").textContent();
        assertThat(code).matches("[2-9ACEHKMPTXY]{6}");
        assertThat(QrReading.in(picture.getAttribute("src"))).isEqualTo(base() + "/attend/" + code);
        look(wall, "code");

        var phone = window(PHONE);
        phone.navigate(QrReading.in(picture.getAttribute("src")).replace(base(), ""));
        fillSignIn(phone, hall.name(0), Hall.PASSWORD);
        // The half-day began just after midnight.
        assertThat(phone.locator("main .notice")).containsText("Отмечено опоздание");
        assertThat(phone).hasURL(base() + "/attend");
        look(phone, "attend-done");
        assertThat(wall.locator(".code-here")).hasText("На месте: 1 из 8", slow());

        var other = window(PHONE);
        signIn(other, hall.name(1), Hall.PASSWORD);
        go(other, "/attend");
        look(other, "attend");
        other.locator("#attend-code input").fill("2222 22");
        other.keyboard().press("Enter");
        assertThat(other.locator("main .notice-bad")).isVisible();
        look(other, "attend-wrong");
        wall.locator("#code-close").click();
        assertThat(wall.locator("#code-open")).isVisible();
        look(wall, "code-closed");
    }

    @Test
    void anObjectionIsReadAtTheRowAndAnswered() {
        var hall = new Hall(product, 8, "ru");
        var desk = hall.bean(Attendance.class);
        desk.mark(hall.lead, hall.run, hall.block, hall.enrolment(0), Presence.PRESENT, "");
        desk.mark(hall.lead, hall.run, hall.block, hall.enrolment(1), Presence.LATE, "");
        desk.mark(hall.lead, hall.run, hall.block, hall.enrolment(2), Presence.EXCUSED, "В суде, повестка принесена");
        desk.mark(hall.lead, hall.run, hall.block, hall.enrolment(3), Presence.ABSENT, "");
        desk.allPresent(hall.lead, hall.run, hall.before());
        var phone = window(PHONE);
        signIn(phone, hall.name(3), Hall.PASSWORD);
        go(phone, "/timetable");
        phone.locator(".timetable-own .button-quiet").click();
        phone.locator("#reason-why input").fill("Я сидела в последнем ряду");
        phone.locator("#reason-act").click();
        assertThat(phone.locator(".timetable-own .timetable-note")).containsText("Я сидела в последнем ряду");
        look(phone, "timetable-objection");

        var page = lead(hall, PHONE, hall.sheet());
        assertThat(page.locator(".attendance-objection:visible")).containsText("Я сидела в последнем ряду");
        look(page, "attendance");
        page.locator(".attendance-objection:visible button").click();
        page.locator("#reason-why input").fill("Двое видели, что вы ушли");
        page.locator("#reason-act").click();
        assertThat(page.locator(".attendance-objection:visible")).hasCount(0);
        go(phone, "/timetable");
        assertThat(phone.getByText("Двое видели, что вы ушли")).isVisible();
        look(phone, "timetable-answered");
    }

    private Page lead(Hall hall, Look look, String path) {
        var page = window(look);
        signIn(page, hall.leadName(), Hall.PASSWORD);
        go(page, path);
        return page;
    }

    private static Locator button(Page page, int row, String presence) {
        return page.locator(".attendance > li").nth(row).locator("[data-presence=" + presence + "]");
    }

    private static void pressed(Page page, int row, String presence) {
        assertThat(button(page, row, presence))
                .hasAttribute("aria-pressed", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
    }

    /** Flow tries again every five seconds. */
    private static LocatorAssertions.HasCountOptions slowly() {
        return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
    }

    /** The wall asks every five seconds. */
    private static LocatorAssertions.HasTextOptions slow() {
        return new LocatorAssertions.HasTextOptions().setTimeout(15_000);
    }

    private long said(Hall hall) {
        return sql.queryForObject(
                "select count(*) from attendance_mark where block_id = ?", Long.class, hall.block.value());
    }

    private static void look(Page page, String name) {
        axeInLight(page, name);
        shoot(page, name);
        axeInDark(page, name);
        shoot(page, name + "-dark");
        fits(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/looks", name + ".png"))
                .setFullPage(true));
    }
}
