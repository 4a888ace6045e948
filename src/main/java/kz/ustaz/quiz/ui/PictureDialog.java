package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.FileField;
import kz.ustaz.content.Picture;
import kz.ustaz.quiz.Authoring;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a picture, from the author's own files or from those of the module, and for what it shows in each language that
 * the quiz is written in. Longer than most, as it is a whole form.
 */
@Tag("dialog")
class PictureDialog extends Div implements LocaleChangeObserver {

    private static final String HEADING = "picture-heading";
    private static final String HINT = "picture-hint";
    private static final String FILE = "picture-file";
    private static final String PICTURES = "image/png,image/jpeg,image/webp,image/svg+xml";

    /** In bytes: of a picture in the course's folder. */
    private static final int MOST = 5_000_000;

    private static final int MOST_WORDS = 300;
    private static final int MEGABYTE = 1_000_000;

    /** Keeps the file that was chosen. */
    interface Bring extends Serializable {
        Authoring.Bringing bring(String name, byte[] bytes);
    }

    private final List<Picture> known;
    private final Bring bring;
    private final Consumer<Map<String, String>> insert;
    private final H2 heading = new H2();
    private final NativeLabel fileLabel = new NativeLabel();
    private final FileField file = new FileField(FILE, PICTURES, MOST, new Taker());
    private final Paragraph hint = new Paragraph();
    private final Paragraph status = new Paragraph();
    private final Image shown = new Image();
    private final Element others = new Element("details");
    private final Element othersSummary = new Element("summary");
    private final Element list = new Element("div");
    private final Paragraph altHint = new Paragraph();
    private final Map<String, Element> alts = new LinkedHashMap<>();
    private final Map<String, Element> altNames = new LinkedHashMap<>();
    private final Paragraph wrong = new Paragraph();
    private final NativeButton yes = new NativeButton();
    private final NativeButton no = new NativeButton();
    private transient @Nullable Picture chosen;

    /**
     * @param known that may be shown already
     * @param languages in which the picture needs words
     * @param insert given the picture's Markdown in each of them
     */
    PictureDialog(List<Picture> known, List<String> languages, Bring bring, Consumer<Map<String, String>> insert) {
        this.known = List.copyOf(known);
        this.bring = bring;
        this.insert = insert;
        addClassName("picture-dialog");
        getElement().setAttribute("aria-labelledby", HEADING);
        heading.setId(HEADING);
        heading.getElement().setAttribute("tabindex", "-1").setAttribute("autofocus", true);
        fileLabel.getElement().setAttribute("for", FILE);
        hint.setId(HINT);
        hint.addClassNames("muted", "edit-hint");
        file.describedBy(HINT);
        status.getElement().setAttribute("role", "status");
        status.addClassName("edit-hint");
        shown.addClassName("picture-shown");
        altHint.addClassNames("muted", "edit-hint");
        wrong.addClassNames("notice", "notice-bad");
        wrong.getElement().setAttribute("role", "alert");
        var field = new Div(fileLabel, file, hint, status);
        field.addClassName("edit-field");
        others.getClassList().add("edit-more");
        list.getClassList().add("picture-list");
        others.appendChild(othersSummary, list);
        others.setVisible(!this.known.isEmpty());
        var content = new Div(heading, field);
        content.addClassName("stack");
        content.getElement().appendChild(others);
        content.add(shown, altHint);
        languages.forEach(language -> content.getElement().appendChild(alt(language)));
        yes.addClassName("button-primary");
        yes.getElement().setAttribute("data-picture-yes", true);
        yes.addClickListener(click -> confirm());
        no.addClassNames("button", "button-quiet");
        no.addClickListener(click -> close());
        for (var button : List.of(yes, no)) {
            button.getElement().setAttribute("type", "button");
        }
        var acts = new Div(yes, no);
        acts.addClassName("row");
        content.add(wrong, acts);
        add(content);
        getElement().addEventListener("close", event -> removeFromParent());
        buildList();
        show(null);
        complain("");
    }

    void open() {
        getElement().executeJs("this.open || this.showModal()");
    }

    /** The browser gives the focus back to the button that opened it. */
    private void close() {
        getElement().executeJs("this.close()");
    }

    private Element alt(String language) {
        var label = new Element("label");
        label.getClassList().add("edit-field");
        var name = new Element("span");
        var input = new Element("input")
                .setAttribute("type", "text")
                .setAttribute("lang", language)
                .setAttribute("maxlength", Integer.toString(MOST_WORDS))
                .setAttribute("autocomplete", "off")
                .setAttribute("aria-required", "true")
                .setAttribute("data-alt", language);
        input.getClassList().add("edit-input");
        input.addPropertyChangeListener("value", "change", event -> {});
        alts.put(language, input);
        altNames.put(language, name);
        return label.appendChild(name, input);
    }

    private void buildList() {
        for (Picture picture : known) {
            var radio = new Element("input")
                    .setAttribute("type", "radio")
                    .setAttribute("name", "picture-known")
                    .setAttribute("value", picture.path());
            radio.addEventListener("change", event -> {
                complain("");
                status.setText("");
                show(picture);
            });
            var image = new Element("img")
                    .setAttribute("src", picture.address())
                    .setAttribute("alt", "")
                    .setAttribute("loading", "lazy");
            var label = new Element("label");
            label.getClassList().add("picture-known");
            list.appendChild(label.appendChild(radio, image, new Element("span").setText(picture.name())));
        }
    }

    private void show(@Nullable Picture picture) {
        chosen = picture;
        shown.setVisible(picture != null);
        if (picture != null) {
            shown.setSrc(picture.address());
            shown.setAlt(getTranslation("quiz.picture.chosen", picture.name()));
        }
    }

    private void complain(String reason) {
        wrong.setText(reason);
        wrong.setVisible(!reason.isEmpty());
    }

    private void refuse(Refused reason) {
        show(null);
        status.setText("");
        complain(getTranslation(reason.key(), reason.values(getLocale())));
    }

    private final class Taker implements FileField.Taker {
        @Override
        public void begun() {
            show(null);
            complain("");
            list.getChildren().forEach(label -> label.getChild(0).setProperty("checked", false));
            status.setText(getTranslation("quiz.picture.sending"));
        }

        @Override
        public void arrived(String name, byte[] bytes) {
            switch (bring.bring(name, bytes)) {
                case Authoring.Bringing.Brought(var picture) -> {
                    show(picture);
                    status.setText(getTranslation("quiz.picture.kept", picture.name()));
                }
                case Authoring.Bringing.No(var reason) -> refuse(reason);
            }
        }

        @Override
        public void tooLarge() {
            refuse(new Refused("content.picture.refused.size", MOST / MEGABYTE));
        }

        @Override
        public void unreadable() {
            refuse(new Refused("content.picture.refused.unreadable"));
        }
    }

    private void confirm() {
        var picture = chosen;
        alts.values().forEach(input -> input.removeAttribute("aria-invalid"));
        if (picture == null) {
            complain(getTranslation("quiz.picture.none"));
            return;
        }
        var wordless = new ArrayList<Element>();
        var written = new LinkedHashMap<String, String>();
        alts.forEach((language, input) -> {
            String words = input.getProperty("value", "").strip();
            if (words.isEmpty()) {
                wordless.add(input);
            } else {
                written.put(language, picture.markdown(words.substring(0, Math.min(MOST_WORDS, words.length()))));
            }
        });
        if (wordless.isEmpty()) {
            close();
            insert.accept(written);
        } else {
            wordless.forEach(input -> input.setAttribute("aria-invalid", "true"));
            complain(getTranslation("quiz.picture.wordless"));
            wordless.getFirst().executeJs("this.focus()");
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        heading.setText(getTranslation("quiz.edit.picture"));
        fileLabel.setText(getTranslation("quiz.picture.file"));
        hint.setText(getTranslation("quiz.picture.file.hint", MOST / MEGABYTE));
        othersSummary.setText(getTranslation("quiz.picture.of-module", known.size()));
        altHint.setText(getTranslation("quiz.picture.alt.hint"));
        altNames.forEach((language, name) -> name.setText(getTranslation("quiz.picture.alt")
                + (altNames.size() > 1 ? " · " + Locale.of(language).getDisplayLanguage(locale) : "")));
        yes.setText(getTranslation("quiz.picture.insert"));
        no.setText(getTranslation("quiz.picture.cancel"));
        complain("");
    }
}
