package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kz.ustaz.testing.AuthenticatorApp;
import kz.ustaz.testing.QrReading;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, by the vectors of RFC 6238 (appendix B, SHA-1; six digits are the last six of its eight). */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void the_vectors_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
        assertThat(new AuthenticatorApp(Base32.toBase32String(SECRET)).shows(Instant.ofEpochSecond(second)))
                .as("the app of the tests")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "29, true", "30, true", "60, false"})
    void a_clock_may_be_half_a_minute_off(int seconds, boolean taken) {
        String code = new AuthenticatorApp(Base32.toBase32String(SECRET)).shows(NOON.plusSeconds(seconds));
        assertThat(Totp.stepOf(code, SECRET, NOON, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void a_code_is_taken_once_and_none_before_it_after() {
        var app = new AuthenticatorApp(Base32.toBase32String(SECRET));
        var kept = new Authenticator(
                new java.util.UUID(0, 1), new NewAuthenticator(Base32.toBase32String(SECRET), "x"), 0, NOON);
        assertThat(kept.takes(app.shows(NOON), NOON)).isTrue();
        assertThat(kept.takes(app.shows(NOON), NOON)).isFalse();
        assertThat(kept.takes(app.shows(NOON.minusSeconds(30)), NOON)).isFalse();
        assertThat(kept.takes(app.shows(NOON.plusSeconds(30)), NOON)).isTrue();
        assertThat(kept.takes(app.shows(NOON.plusSeconds(30)), NOON.plusSeconds(30)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "٢٨٧٠٨٢"})
    void what_is_no_code_is_not_taken(String typed) {
        assertThat(Totp.stepOf(typed, SECRET, Instant.ofEpochSecond(59), 0)).isEmpty();
    }

    @Test
    void the_picture_says_what_apps_read() {
        var drawn = new NewAuthenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "d.akhmetova");
        assertThat(QrReading.of(drawn.address()))
                .isEqualTo("otpauth://totp/Ustaz:d.akhmetova?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Ustaz&algorithm=SHA1&digits=6&period=30");
        assertThat(drawn.toString()).doesNotContain("GEZD");
    }
}
