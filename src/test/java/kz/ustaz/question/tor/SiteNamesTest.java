package kz.ustaz.question.tor;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.question.Dice;
import org.junit.jupiter.api.Test;

class SiteNamesTest {

    /** The address that the Tor Project publishes for its own site. */
    private static final String REAL = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid";

    @Test
    void aRightChecksumIsTold() {
        assertThat(SiteNames.hasRightChecksum(REAL)).isTrue();
        assertThat(SiteNames.hasRightChecksum(REAL.replace("wid", "xid"))).isFalse();
        assertThat(SiteNames.hasRightChecksum("a" + REAL.substring(1))).isFalse();
    }

    @Test
    void noDrawnOnionServiceCanExist() {
        for (int seed = 0; seed < 200; seed++) {
            String name = SiteNames.draw(Destination.ONION, Dice.of(seed, 0));
            assertThat(name).hasSize(62).endsWith("d.onion");
            assertThat(SiteNames.hasRightChecksum(name.substring(0, 56))).isFalse();
        }
    }
}
