package kz.ustaz.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * A trainee's control for one question. Whatever holds a value carries the attribute {@code data-part} with the part's
 * name: an input (radio buttons and check boxes count when checked), a select, a text area, or an element of ours with a
 * {@code value} property (a string, or a list of strings) that fires {@code change}. The browser's saving component
 * collects them into an {@link Answer}; the server keeps no copy.
 *
 * <p>It changes its texts, and nothing else, when the language changes.
 */
@Tag("div")
public abstract class AnswerField extends Component implements HasElement, LocaleChangeObserver {

    protected AnswerField() {
        getElement().getClassList().add("answer-field");
    }

    /** Shows all texts in a language. */
    protected abstract void say(String language);

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        say(event.getLocale().getLanguage());
    }
}
