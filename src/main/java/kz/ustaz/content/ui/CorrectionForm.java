package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of a translation as its file has them, to be corrected. */
class CorrectionForm extends Div implements LocaleChangeObserver {

    private static final int LONG = 12;
    private static final int LONGEST = 24;

    /** Keys that the format of the files gives a text. */
    private static final Set<String> FORMAT = Set.of(
            "title",
            "summary",
            "text",
            "feedback",
            "reason",
            "term",
            "definition",
            "options",
            "objectives",
            "questions",
            "ask",
            "expect",
            "left",
            "right",
            "things",
            "groups",
            "segments",
            "risk",
            "aim",
            "name",
            "intro",
            "steps",
            "criteria",
            "levels",
            "units",
            "unit",
            "regions",
            "passage",
            "items");

    private final Map<String, TextArea> fields = new LinkedHashMap<>();
    private final NativeButton publish = new NativeButton();
    private final NativeButton cancel = new NativeButton();

    /** @param texts by the keys that their file has for them, which name the fields; of a lesson one without a key */
    CorrectionForm(
            Map<String, String> texts,
            String language,
            SerializableConsumer<Map<String, String>> publishing,
            SerializableRunnable cancelling) {
        addClassNames("stack", "correction");
        texts.forEach((key, text) -> {
            var field = new TextArea();
            field.setValue(text);
            field.setMinRows(key.isEmpty() ? LONG : 1);
            field.setMaxRows(LONGEST);
            field.getElement().setAttribute("lang", language);
            fields.put(key, field);
            add(field);
        });
        publish.addClassNames("button-primary", "correction-publish");
        publish.addClickListener(_ -> publishing.accept(written()));
        cancel.addClassName("button");
        cancel.addClickListener(_ -> cancelling.run());
        var buttons = new Div(publish, cancel);
        buttons.addClassName("row");
        add(buttons);
        fields.values().stream().findFirst().ifPresent(TextArea::focus);
    }

    private Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        fields.forEach((key, field) -> written.put(key, field.getValue()));
        return written;
    }

    /** Such as «Options · a · Feedback»: the keys of the format as words, and what authors named by itself. */
    private String label(String key) {
        return key.isEmpty()
                ? getTranslation("content.correct.lesson")
                : Arrays.stream(key.split(" "))
                        .map(word -> FORMAT.contains(word) ? getTranslation("content.field." + word) : word)
                        .collect(Collectors.joining(" · "));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        fields.forEach((key, field) -> field.setLabel(label(key)));
        publish.setText(getTranslation("content.correct.publish"));
        cancel.setText(getTranslation("content.correct.cancel"));
    }
}
