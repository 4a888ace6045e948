package kz.ustaz.testing;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The frame's texts where there is no product around. */
public final class FrameTexts implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, Locale.of("kk"), Locale.of("ru"));
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String text = ResourceBundle.getBundle("vaadin-i18n.translations", locale, only)
                .getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
