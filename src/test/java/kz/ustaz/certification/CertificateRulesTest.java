package kz.ustaz.certification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.ustaz.certification.CertificateStep.Kind;
import kz.ustaz.common.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Numbers, validity, keys and signatures by themselves. */
class CertificateRulesTest {

    private static final Instant END = Instant.parse("2030-11-30T05:00:00Z");
    private static final PersonId CHIEF = new PersonId(UUID.randomUUID());

    private final List<CertificateStep> steps = new ArrayList<>();

    private void step(Kind kind, String at) {
        steps.add(new CertificateStep(steps.size() + 1, kind, CHIEF, "R", Instant.parse(at)));
    }

    private String at(String moment) {
        return Validity.at(Instant.parse(moment), END, ZoneOffset.UTC, steps)
                .getClass()
                .getSimpleName();
    }

    @Test
    void aCertificateHoldsUntilItsLastMoment() {
        assertThat(at("2030-11-30T04:59:59.999Z")).isEqualTo("Valid");
        assertThat(at("2030-11-30T05:00:00Z")).isEqualTo("Expired");
    }

    @Test
    void whatWasDoneLastCountsFromThenOn() {
        step(Kind.SUSPENDED, "2027-01-01T00:00:00Z");
        step(Kind.REINSTATED, "2027-02-01T00:00:00Z");
        step(Kind.RENEWED, "2027-03-01T00:00:00Z");
        step(Kind.SUSPENDED, "2027-04-01T00:00:00Z");
        step(Kind.RENEWED, "2027-05-01T00:00:00Z");
        assertThat(at("2026-12-31T23:59:59Z")).isEqualTo("Valid");
        assertThat(at("2027-01-01T00:00:00Z")).isEqualTo("Suspended");
        assertThat(at("2027-02-01T00:00:00Z")).isEqualTo("Valid");
        assertThat(at("2027-03-01T00:00:00Z")).isEqualTo("Valid");
        assertThat(at("2027-05-02T00:00:00Z")).isEqualTo("Suspended");
        assertThat(at("2031-01-01T00:00:00Z")).as("never lifted").isEqualTo("Suspended");
        step(Kind.REINSTATED, "2031-02-01T00:00:00Z");
        assertThat(at("2031-02-01T00:00:00Z")).as("too late").isEqualTo("Expired");
    }

    @Test
    void revokedIsForGood() {
        step(Kind.SUSPENDED, "2027-01-01T00:00:00Z");
        step(Kind.REVOKED, "2027-02-01T00:00:00Z");
        step(Kind.REINSTATED, "2027-03-01T00:00:00Z");
        assertThat(at("2027-04-01T00:00:00Z")).isEqualTo("Revoked");
        assertThat(at("2031-04-01T00:00:00Z")).isEqualTo("Revoked");
    }

    /** Kiritimati is 14 hours ahead of Greenwich and Niue 11 behind, so noon and midnight there are on other days. */
    @Test
    void itsDaysAreThoseOfThePlaceWhereTheRunWasHeld() {
        step(Kind.SUSPENDED, "2027-06-30T23:30:00Z");
        assertThat(why("2027-01-01T00:00:00Z", "Pacific/Kiritimati")).containsExactly(LocalDate.of(2030, 11, 30));
        assertThat(why("2027-01-01T00:00:00Z", "Pacific/Niue")).containsExactly(LocalDate.of(2030, 11, 29));
        assertThat(why("2027-07-02T00:00:00Z", "Pacific/Kiritimati")).containsExactly(LocalDate.of(2027, 7, 1));
        assertThat(why("2027-07-02T00:00:00Z", "Pacific/Niue")).containsExactly(LocalDate.of(2027, 6, 30));
    }

    private Object[] why(String moment, String zone) {
        return Validity.at(Instant.parse(moment), END, ZoneId.of(zone), steps)
                .why()
                .values();
    }

    @Test
    void aNumberIsReadAsPeopleCopyIt() {
        var number = new CertificateNumber("0123456789ABCDEFGHJKMNPQR01Z");
        assertThat(number.toString()).isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ-R01Z");
        for (String typed : List.of(
                "0123456789ABCDEFGHJKMNPQR01Z",
                "0123-4567-89AB-CDEF-GHJK-MNPQ-R01Z",
                "  o123 4567 89ab cdef ghjk mnpq rOiz\n",
                "0123–4567–89AB–CDEF–GHJK–MNPQ–R0LZ",
                "https://ustaz.example.kz/verify/0123456789ABCDEFGHJKMNPQR01Z")) {
            assertThat(CertificateNumber.read(typed)).as(typed).contains(number);
        }
        for (String typed : List.of("", "0123", "U123456789ABCDEFGHJKMNPQR01Z", "Ә".repeat(28), "0".repeat(100_000))) {
            assertThat(CertificateNumber.read(typed)).isEmpty();
        }
    }

    /** 28 letters out of 32: 140 bits. Of a thousand each letter stands in each place, and none comes twice. */
    @Test
    void numbersAreRandom() {
        var random = new SecureRandom();
        var drawn = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(CertificateNumber.random(random).value());
        }
        assertThat(drawn).doesNotHaveDuplicates();
        for (int place = 0; place < 28; place++) {
            int here = place;
            assertThat(drawn.stream().map(one -> one.charAt(here)).distinct()).hasSize(32);
        }
        assertThat(BigInteger.valueOf(32).pow(28).bitLength() - 1).isEqualTo(140);
    }

    /** The key, its thumbprint and the signature are those of RFC 8037, appendix A. */
    @Test
    void keysAndSignaturesAreThoseOfTheStandard() {
        var key = new BadgeKey("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        byte[] d = Base64.getUrlDecoder().decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
        byte[] secret = Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g");
        assertThat(secret).endsWith(d);
        String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        byte[] signature = Base64.getUrlDecoder()
                .decode("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(BadgeKey.sign(secret, signed.getBytes(US_ASCII))).isEqualTo(signature);
        assertThat(key.signed(signed.getBytes(US_ASCII), signature)).isTrue();
        assertThat(key.signed((signed + "A").getBytes(US_ASCII), signature)).isFalse();
        assertThat(key.signed(signed.getBytes(US_ASCII), new byte[64])).isFalse();
        assertThat(key.signed(signed.getBytes(US_ASCII), new byte[0])).isFalse();
        assertThat(key.jwk()).doesNotContainKey("d");
    }

    @Test
    void whatIsSealedOpensWithItsKeyAndForItsRowAlone() {
        byte[] key = new byte[32];
        byte[] secret = "a secret key of an installation".getBytes(US_ASCII);
        String sealed = Sealed.seal(key, "row", secret);
        assertThat(Sealed.open(key, "row", sealed)).contains(secret);
        assertThat(Sealed.seal(key, "row", secret)).as("never the same").isNotEqualTo(sealed);
        assertThat(new String(Base64.getDecoder().decode(sealed), US_ASCII)).doesNotContain("secret");
        assertThat(Sealed.open(key, "other", sealed)).isEmpty();
        byte[] another = key.clone();
        another[31] = 1;
        assertThat(Sealed.open(another, "row", sealed)).isEmpty();
        byte[] changed = Base64.getDecoder().decode(sealed);
        changed[20] ^= 1;
        assertThat(Sealed.open(key, "row", Base64.getEncoder().encodeToString(changed)))
                .isEmpty();
        for (String hostile : List.of("", "AAAA", "not base64", "A".repeat(100_000))) {
            assertThat(Sealed.open(key, "row", hostile)).isEmpty();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void hostileBadgesAreNone() {
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        for (String hostile : List.of(
                "",
                "..",
                "a.b",
                "a.b.c.d",
                "e30.e30.!",
                "bnVsbA.bnVsbA.",
                "W10.W10.W10",
                "!!.e30.e30",
                "ә.ә.ә",
                Base64.getUrlEncoder().encodeToString(deep.getBytes(US_ASCII)) + ".e30.e30",
                ".".repeat(1_000_000))) {
            assertThat(CompactJws.read(hostile)).isEmpty();
        }
        assertThat(CompactJws.read(" e30.eyJhIjoxfQ.AAAA\n").orElseThrow().payload())
                .isEqualTo(Map.of("a", 1));
    }

    @Test
    void oneAddressAsksOnlySoMuchInAMinute() {
        var minute = Clock.fixed(Instant.parse("2026-11-30T05:00:10Z"), ZoneOffset.UTC);
        var few = new FewQuestions(minute);
        for (int i = 0; i < FewQuestions.MOST; i++) {
            assertThat(few.mayAsk("10.0.0.1")).isTrue();
        }
        assertThat(few.mayAsk("10.0.0.1")).isFalse();
        assertThat(few.mayAsk("10.0.0.2")).isTrue();
    }
}
