package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.common.table.Xlsx;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instructor prints a quiz by keyboard on a phone, and takes answers away as a workbook. */
@Tag("deep")
class PaperBrowserTest extends BrowserTest {

    @Test
    void aQuizIsPrintedByKeyboardOnAPhone() throws IOException {
        var page = window(Look.PHONE);
        signIn(page, "instructor");
        page.context().addCookies(List.of(new Cookie("ustaz-language", "en").setUrl(page.url())));
        go(page, "/authoring/d1-quiz");
        page.locator("a[href$='d1-quiz/paper']").click();
        page.waitForURL("**/paper");
        settle(page);
        axe(page, "a quiz to print");
        fits(page);
        var code = page.locator(".print-code input");
        assertThat(code).hasValue(java.util.regex.Pattern.compile("[2-9B-Z]{4}-[2-9B-Z]{4}"));
        code.fill("not a code");
        page.locator("[data-print=A]").click();
        assertThat(page.locator(".print-code")).hasAttribute("invalid", "");
        code.fill("b7k2 q9xm");
        var button = page.locator("[data-print=A]");
        tabTo(page, button);
        var file = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(file.suggestedFilename()).isEqualTo("d1-quiz-a-B7K2-Q9XM-en.pdf");
        byte[] paper = Files.readAllBytes(file.path());
        assertThat(PdfReading.text(paper)).contains("Version A", "B7K2-Q9XM", "Answer sheet");
        assertThat(PdfReading.faults(paper)).isEmpty();
        assertThat(page.locator(".file-making [role=status]")).hasText("The file is ready:");
        axe(page, "a paper made");
        fits(page);
    }

    @Test
    void aLeadPrintsTheKeyForHisRunAndSavesAnswersAsAWorkbook() throws IOException {
        var page = window(Look.DESKTOP);
        signIn(page, "instructor");
        page.context().addCookies(List.of(new Cookie("ustaz-language", "en").setUrl(page.url())));
        go(page, "/leading");
        page.locator("main tbody a").first().click();
        settle(page);
        axe(page, "quizzes of a run that can be printed");
        Locator print = page.locator("a[href$='d1-quiz/paper']");
        print.click();
        page.waitForURL("**/paper");
        settle(page);
        var file = page.waitForDownload(() -> page.locator("[data-print=KEY]").click());
        assertThat(PdfReading.text(Files.readAllBytes(file.path()))).contains("Key", "Version A", "Version B");

        page.goBack();
        settle(page);
        page.locator("main a[href*=leading][href$=d1-quiz]").first().click();
        settle(page);
        var away = page.locator("[data-file='answers.xlsx']");
        away.scrollIntoViewIfNeeded();
        var answers = page.waitForDownload(away::click);
        assertThat(answers.suggestedFilename()).isEqualTo("answers.xlsx");
        var rows = Xlsx.sheets(Files.readAllBytes(answers.path())).getFirst();
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows.getFirst().getFirst().text()).isEqualTo("Attempt id");
        axe(page, "answers saved");
    }
}
