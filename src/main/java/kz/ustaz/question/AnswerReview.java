package kz.ustaz.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A marked answer on screen. It changes its texts when the language changes. */
@Tag("div")
public abstract class AnswerReview extends Component implements HasElement, LocaleChangeObserver {

    protected AnswerReview() {
        getElement().getClassList().add("answer-review");
    }

    /** Shows all texts in a language. */
    protected abstract void say(String language);

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        say(event.getLocale().getLanguage());
    }
}
