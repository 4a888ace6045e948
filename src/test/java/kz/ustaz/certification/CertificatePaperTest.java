package kz.ustaz.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.pdf.PdfFile;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.common.table.Wording;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.FrameTexts;
import kz.ustaz.testing.QrReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed is accessible, in each language, and has all that it must have. */
class CertificatePaperTest {

    private static final String NAME = "Әбдіғалиқызы Ұлжан Өмірқұлқызы Һәнің";
    private static final String NUMBER = "0123456789ABCDEFGHJKMNPQR01Z";
    private static final String ADDRESS = "https://ustaz.example.kz/verify/" + NUMBER;

    private static final Certificate CERTIFICATE = new Certificate(
            new CertificateId(UUID.randomUUID()),
            new CertificateNumber(NUMBER),
            CertificateKind.TRAINER,
            new PersonId(UUID.randomUUID()),
            new RunId(UUID.randomUUID()),
            new EnrolmentId(UUID.randomUUID()),
            new EditionId("a".repeat(64)),
            new Certificate.Facts(
                    Map.of("en", "Safe <goods> & Co", "kk", "Қауіпсіз тауарлар"),
                    "Ішкі істер академиясы",
                    "Asia/Almaty"),
            new PersonId(UUID.randomUUID()),
            Instant.parse("2026-11-30T20:00:00Z"),
            Instant.parse("2030-11-30T20:00:00Z"),
            Optional.empty());

    /** It is the first of December already where the run was held. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Trainer’s certificate | Safe <goods> & Co | 1 December 2026 | 1 December 2030",
                "ru | Сертификат тренера | Safe <goods> & Co | 1 декабря 2026 г. | 1 декабря 2030 г.",
                "kk | Жаттықтырушы сертификаты | Қауіпсіз тауарлар | 2026 ж. 1 желтоқсан | 2030 ж. 1 желтоқсан"
            })
    void itIsPdfUa(String language, String title, String course, String issued, String expires) {
        var paper = new CertificatePaper(new Wording(new FrameTexts(), Locale.of(language)), ADDRESS);
        var laid = paper.lay(CERTIFICATE, NAME);
        byte[] pdf = PdfFile.write(laid);
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(PdfReading.pages(pdf)).isEqualTo(1);
        // Java's days have a narrow space before the letter for the year
        assertThat(PdfReading.text(pdf).replaceAll("[\\s\\u202f]+", " "))
                .contains(
                        title,
                        NAME,
                        course,
                        issued,
                        expires,
                        "Ішкі істер академиясы",
                        "0123-4567-89AB-CDEF-GHJK-MNPQ-R01Z",
                        ADDRESS);
        assertThat(PdfReading.text(pdf).replaceAll("\\s+", "")).contains("a".repeat(64));
        assertThat(QrReading.read(new String(laid.pictures().values().iterator().next(), UTF_8)))
                .isEqualTo(ADDRESS);
    }
}
