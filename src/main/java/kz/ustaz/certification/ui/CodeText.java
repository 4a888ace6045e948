package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import kz.ustaz.certification.CodeOfConduct;
import kz.ustaz.common.ui.Spoken;

/** The code of conduct to read, and to sign in the language in which it is read. */
class CodeText extends Spoken {

    /** @param signing is given the language and the hash of the text on the screen */
    CodeText(CodeOfConduct code, boolean signs, BiConsumer<String, String> signing) {
        addClassNames("card", "stack");
        var points = new OrderedList();
        code.points().forEach(point -> points.add(plain(new ListItem(), point)));
        add(plain(new H2(), code.title()), points);
        if (signs) {
            var sign = text(new NativeButton(), "certification.conduct.sign");
            sign.addClassName("button-primary");
            sign.addClickListener(_ -> {
                String language = code.languageFor(getLocale().getLanguage());
                signing.accept(language, code.hash(language));
            });
            add(text(new Paragraph(), "certification.conduct.how"), sign);
        }
    }
}
