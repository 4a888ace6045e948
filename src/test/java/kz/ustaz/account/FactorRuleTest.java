package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class FactorRuleTest {

    @ParameterizedTest
    @CsvSource({"'', '', true", "required, '', true", "off, '', false", "'', demo, false", "required, demo, true"})
    void it_is_asked_for_unless_somebody_said_no_or_it_is_the_demo(String set, String profile, boolean required) {
        var settings = new MockEnvironment().withProperty("ustaz.second-factor", set);
        if (!profile.isEmpty()) {
            settings.setActiveProfiles(profile);
        }
        assertThat(new FactorRule(settings, mock(Grants.class)).required()).isEqualTo(required);
    }
}
