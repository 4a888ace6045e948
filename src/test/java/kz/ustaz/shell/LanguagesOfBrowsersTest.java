package kz.ustaz.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.List;
import java.util.Locale;
import kz.ustaz.account.LanguageCookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesOfBrowsersTest {

    private final Languages languages =
            new Languages(new DefaultI18NProvider(List.of(Locale.of("ru"), Locale.of("kk"), Locale.of("en"))));

    @Test
    void aBrowserGetsTheFirstOfItsLanguagesThatWeHave() {
        assertThat(of("de-DE", "kk-KZ", "ru")).isEqualTo("kk");
        assertThat(of("en-GB", "ru")).isEqualTo("en");
    }

    @Test
    void aBrowserWithoutAnyOfOursGetsEnglish() {
        assertThat(of("de-DE", "fr")).isEqualTo("en");
    }

    @Test
    void whatWasChosenComesFirstAndWhatWasForgedDoesNot() {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.of("ru"));
        request.setCookies(LanguageCookie.of("kk", request));
        assertThat(languages.of(request).getLanguage()).isEqualTo("kk");

        var forged = new MockHttpServletRequest();
        forged.addPreferredLocale(Locale.of("ru"));
        forged.setCookies(LanguageCookie.of("zz", forged));
        assertThat(languages.of(forged).getLanguage()).isEqualTo("ru");
    }

    @Test
    void eachIsNamedInItself() {
        assertThat(languages.all().stream().map(Languages::ownName))
                .containsExactly("English", "Қазақ тілі", "Русский");
    }

    private String of(String... wishes) {
        var request = new MockHttpServletRequest();
        for (int i = wishes.length; i > 0; i--) {
            request.addPreferredLocale(Locale.forLanguageTag(wishes[i - 1]));
        }
        return languages.of(request).getLanguage();
    }
}
