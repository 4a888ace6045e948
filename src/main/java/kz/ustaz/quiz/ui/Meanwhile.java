package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.LongConsumer;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.quiz.Authoring;
import org.jspecify.annotations.Nullable;

/** Tells that somebody else changed the quiz, shows his state, and offers to put one's own in its place. */
class Meanwhile extends Div implements LocaleChangeObserver {

    private final Paragraph text = new Paragraph();
    private final NativeButton mine = new NativeButton();
    private transient Authoring.Saving.@Nullable Meanwhile told;

    Meanwhile(LongConsumer put) {
        addClassNames("notice", "notice-warn", "stack");
        getElement().setAttribute("role", "alert");
        mine.addClassName("button");
        mine.getElement().setAttribute("type", "button");
        mine.addClickListener(click -> {
            if (told != null) {
                put.accept(told.mine());
            }
        });
        add(text, mine);
        clear();
    }

    void clear() {
        told = null;
        setVisible(false);
    }

    void show(Authoring.Saving.Meanwhile other) {
        told = other;
        setVisible(true);
        say();
    }

    private void say() {
        if (told != null) {
            text.setText(getTranslation(
                    "quiz.meanwhile", told.by().name(), Moments.of(told.by().at(), getLocale())));
            mine.setText(getTranslation("quiz.meanwhile.mine"));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
