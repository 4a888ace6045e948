package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import kz.ustaz.common.Localized;

/** Title and module: all that a new quiz needs to begin. */
class NewQuizForm extends Section {

    private static final int LONGEST = 200;

    private final String words;
    private final Map<String, Localized> modules;
    private final H2 heading = new H2();
    private final NativeLabel titleLabel = new NativeLabel();
    private final Input title = new Input();
    private final NativeLabel moduleLabel = new NativeLabel();
    private final Element module = new Element("select");
    private final Paragraph wrong = new Paragraph();
    private final NativeButton create = new NativeButton();

    /** @param words keys of what it makes begin so, and end in title and create @param create given the module's id and the title */
    NewQuizForm(String words, Map<String, Localized> modules, BiConsumer<String, String> create) {
        this.words = words;
        this.modules = modules;
        addClassNames("card", "stack");
        this.title.setId("new-quiz-title");
        this.title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        this.title.getElement().setAttribute("maxlength", Integer.toString(LONGEST));
        titleLabel.setFor("new-quiz-title");
        module.setAttribute("id", "new-quiz-module");
        module.addPropertyChangeListener("value", "change", event -> {});
        moduleLabel.getElement().setAttribute("for", "new-quiz-module");
        wrong.addClassNames("notice", "notice-bad");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        this.create.addClassName("button-primary");
        this.create.getElement().setAttribute("type", "button");
        this.create.addClickListener(click -> submit(create));
        var moduleField = new Div(moduleLabel);
        moduleField.addClassName("edit-field");
        moduleField.getElement().appendChild(module);
        var titleField = new Div(titleLabel, this.title);
        titleField.addClassName("edit-field");
        var row = new Div(titleField, moduleField, this.create);
        row.addClassNames("row", "edit-new");
        add(heading, row, wrong);
    }

    private void submit(BiConsumer<String, String> create) {
        boolean blank = title.getValue().isBlank();
        wrong.setVisible(blank);
        if (!blank) {
            String chosen =
                    module.getProperty("value", modules.keySet().iterator().next());
            create.accept(chosen, title.getValue().strip());
        }
    }

    void say(Locale locale) {
        heading.setText(getTranslation(words + "title"));
        titleLabel.setText(getTranslation("quiz.list.title"));
        moduleLabel.setText(getTranslation("quiz.new.module"));
        create.setText(getTranslation(words + "create"));
        wrong.setText(getTranslation("quiz.new.no-title"));
        Options.put(module, Options.of(modules.keySet(), id -> title(id, locale)), module.getProperty("value", ""));
    }

    private String title(String id, Locale locale) {
        return modules.getOrDefault(id, Localized.EMPTY).in(locale);
    }
}
