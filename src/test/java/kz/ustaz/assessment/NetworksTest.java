package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class NetworksTest {

    /** By RFC 4632 and RFC 4291. */
    @ParameterizedTest
    @CsvSource({
        "10.1.2.0/24, 10.1.2.255, true",
        "10.1.2.0/24, 10.1.3.0, false",
        "10.1.2.7, 10.1.2.7, true",
        "10.1.2.7, 10.1.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/32, 10.1.2.3, false",
        "10.0.0.0/8, 2001:db8::1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true"
    })
    void anAddressIsInANetworkOrNot(String network, String address, boolean in) {
        assertThat(Networks.refusal(List.of(network))).isEmpty();
        assertThat(Networks.have(List.of("198.51.100.0/24", network), address)).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "localhost",
                "example.org/24",
                "10.1.2.0/33",
                "10.1.2.0/-1",
                "10.1.2.0/",
                "10.1.2.0/24/24",
                "10.1.2",
                "10.1.2.300",
                "10.1.2.0/999",
                "/24",
                "2001:db8::/129",
                "2001:db8:::/32",
                ":",
                "....",
                "fe80::1%eth0",
                "१०.1.2.3",
                "10.1.2.0/٢٤",
                "<script>"
            })
    void whatIsNoNetworkIsNamed(String bad) {
        assertThat(Networks.refusal(List.of("10.0.0.0/8", bad))).get().satisfies(refused -> {
            assertThat(refused.key()).isEqualTo("assessment.refused.address");
            assertThat(refused.values()[0]).isEqualTo(bad);
        });
    }

    @Test
    void twentyAreEnough() {
        assertThat(Networks.refusal(Collections.nCopies(20, "10.0.0.0/8"))).isEmpty();
        assertThat(Networks.refusal(Collections.nCopies(21, "10.0.0.0/8"))).isPresent();
        String long_ = "1".repeat(100_000);
        assertThat(Networks.refusal(List.of(long_)).orElseThrow().values()[0].toString())
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "localhost", "10.1.2.0/24", "unknown"})
    void whatIsNoAddressIsInNone(String address) {
        assertThat(Networks.have(List.of("0.0.0.0/0", "::/0"), address)).isFalse();
    }
}
