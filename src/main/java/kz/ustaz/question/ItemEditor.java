package kz.ustaz.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What an author changes an item with: its question, what its kind alone has, and the reason. It writes into the draft at
 * each change and tells of it; what all items share besides (objective, marks, lesson, sources) is changed around it.
 */
@Tag("div")
public abstract class ItemEditor extends Component implements HasElement, LocaleChangeObserver {

    /** Asks the author which picture he wants and what it shows. */
    public interface Pictures extends Serializable {

        /** @param insert given the Markdown of the picture in each language, unless he goes back */
        void ask(Consumer<Map<String, String>> insert);
    }

    private Runnable changed = () -> {};
    private Pictures pictures = insert -> {};

    protected ItemEditor() {
        getElement().getClassList().add("item-editor");
    }

    /** What is to be done after each change of the draft. */
    public final void onChange(Runnable then) {
        changed = then;
    }

    /** To be called after each change. */
    protected final void changed() {
        changed.run();
    }

    /** What is to be done when the author wants a picture in a text. */
    public final void onPicture(Pictures asking) {
        pictures = asking;
    }

    /** @param insert given the Markdown of the picture in each language */
    protected final void askForPicture(Consumer<Map<String, String>> insert) {
        pictures.ask(insert);
    }

    /**
     * A field that is wrong.
     *
     * @param language empty for the structure
     * @param path of keys, such as {@code options, b, text}
     */
    public record Wrong(String language, List<String> path) {}

    /** Marks the fields that are wrong, and only those. */
    public abstract void mark(Collection<Wrong> wrong);

    /** Shows its own texts in a language. What the author wrote stays. */
    protected abstract void say(String language);

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        say(event.getLocale().getLanguage());
    }
}
