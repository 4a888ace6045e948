package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "officer@academy",
                "first.last@example.kz",
                "o'neil+ustaz@mail-1.example.kz",
                "a@xn--80aaa.xn--80ao21a"
            })
    void whatServersTakeIsAnAddress(String typed) {
        assertThat(MailAddress.of(typed)).map(MailAddress::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b",
                "a@",
                "a@b@c",
                " a@b",
                "a@b ",
                "a b@c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a@.b",
                "a@b.",
                "a@b..c",
                "a@-b",
                "a@b-.kz",
                "a@b\n",
                "a@b\r\nBcc: c@d",
                "a\r\n@b",
                "a\0@b",
                "a@b,c@d",
                "a@b;c@d",
                "Name <a@b>",
                "\"a b\"@c",
                "a@[10.0.0.1]",
                "а@b.kz",
                "a@почта.қаз",
                "a@b\u2028c"
            })
    void nothingElseIs(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress(typed));
    }

    /** RFC 5321: 64 characters before the sign, 63 in one part of the host, 254 in all. */
    @Test
    void itsPartsHaveAnEnd() {
        assertThat(MailAddress.of("a".repeat(64) + "@b.kz")).isPresent();
        assertThat(MailAddress.of("a".repeat(65) + "@b.kz")).isEmpty();
        assertThat(MailAddress.of("a@" + "b".repeat(63))).isPresent();
        assertThat(MailAddress.of("a@" + "b".repeat(64))).isEmpty();
        String host = ("b".repeat(49) + ".").repeat(5);
        assertThat(MailAddress.of("aaa@" + host.substring(0, 249) + "b")).isPresent();
        assertThat(MailAddress.of("aaaa@" + host.substring(0, 249) + "b")).isEmpty();
        assertThat(MailAddress.of("a".repeat(1 << 20) + "@" + "b.".repeat(1 << 20)))
                .isEmpty();
    }
}
