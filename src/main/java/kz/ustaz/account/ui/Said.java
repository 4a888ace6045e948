package kz.ustaz.account.ui;

import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;

/** A notice that changes its language with the page. */
class Said extends Notice implements LocaleChangeObserver {

    private Kind kind = Kind.INFO;
    private transient @Nullable Refused text;

    void say(Kind how, Refused what) {
        kind = how;
        text = what;
        show(how, getTranslation(what.key(), what.values(getLocale())));
    }

    @Override
    void clear() {
        text = null;
        super.clear();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (text != null) {
            say(kind, text);
        }
    }
}
