package kz.ustaz.question.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ItemEditor;
import org.jspecify.annotations.Nullable;

/**
 * The question above, the reason below, and between them what a kind brings. Each text stands once for each language that
 * the author works in. Rows that come, go or move are built again; a value that changes is not. Longer than most, as it has
 * one method for each sort of control that kinds put into their editors.
 */
@CssImport("./styles/authoring.css")
public abstract class DraftEditor extends ItemEditor {

    private static final int PAUSE_MILLIS = 800;

    /** Texts that all questions have. */
    private static final Set<List<String>> FIXED = Set.of(List.of("text"), List.of("reason"), List.of("hint"));

    private final ItemDraft draft;
    private final List<String> languages;
    private final Element body = new Element("div");
    private final Map<Wrong, Element> fields = new LinkedHashMap<>();
    private final Wording fixed = new Wording();
    private Wording wording = fixed;
    /** The way to a picture of the row that is built now, until it stands among the row's buttons. */
    private @Nullable Element ofRow;

    private String said = "en";

    protected DraftEditor(ItemDraft draft, List<String> languages) {
        this.draft = draft;
        this.languages = List.copyOf(languages);
        texts(getElement(), "quiz.edit.text", true, "text");
        body.getClassList().add("edit-body");
        getElement().appendChild(body);
        texts(getElement(), "quiz.edit.reason", true, "reason");
        var more = group(getElement(), "details", "edit-more");
        fixed.text(group(more, "summary", "muted"), "quiz.edit.hint.more");
        texts(more, "quiz.edit.hint", true, "hint");
        wording = new Wording();
    }

    /** Fills the part that is built again after each {@link #rebuild}. Called once by each subclass's constructor too. */
    protected abstract void build();

    protected final ItemDraft draft() {
        return draft;
    }

    protected final List<String> languages() {
        return languages;
    }

    protected final Element body() {
        return body;
    }

    /** After rows came, went or moved. */
    protected final void rebuild() {
        body.removeAllChildren();
        fields.keySet().removeIf(place -> !FIXED.contains(place.path()));
        wording = new Wording();
        build();
        wording.say(said);
        changed();
    }

    protected final Element group(Element parent, String tag, String classes) {
        var group = new Element(tag);
        for (String name : classes.split(" ", -1)) {
            group.getClassList().add(name);
        }
        parent.appendChild(group);
        return group;
    }

    /** Texts of the part that is built again. */
    protected final Wording wording() {
        return wording;
    }

    protected final Element heading(Element parent, String key) {
        return wording.text(group(parent, "h4", "edit-heading"), key);
    }

    /** A text of the item in each language. @param path of keys */
    protected final void texts(Element parent, String key, boolean area, String... path) {
        var inputs = new LinkedHashMap<String, Element>();
        for (String language : languages) {
            var input = input(parent, area, language, key, draft.text(language, path), value -> {
                draft.setText(language, value, path);
                changed();
            });
            fields.put(new Wrong(language, List.of(path)), input);
            inputs.put(language, input);
        }
        if (area) {
            picture(parent, key, (language, picture) -> {
                String text = after(draft.text(language, path), "\n\n", picture);
                draft.setText(language, text, path);
                show(inputs.get(language), text);
            });
        }
    }

    /** A text of an option, or what is said to who chose it, in each language. @param part text or feedback */
    protected final void option(Element parent, String key, String list, String id, String part) {
        var inputs = new LinkedHashMap<String, Element>();
        for (String language : languages) {
            var input = input(parent, false, language, key, draft.option(language, list, id, part), value -> {
                draft.setOption(language, list, id, part, value);
                changed();
            });
            fields.put(new Wrong(language, part.equals("text") ? List.of(list, id) : List.of(list, id, part)), input);
            inputs.put(language, input);
        }
        var button = picture(parent, key, (language, picture) -> {
            String text = after(draft.option(language, list, id, part), " ", picture);
            draft.setOption(language, list, id, part, text);
            show(inputs.get(language), text);
        });
        ofRow = part.equals("text") ? button : ofRow;
    }

    /** A way to put a picture at the end of a text, in each language. @param key what the text is called */
    private Element picture(Element parent, String key, BiConsumer<String, String> put) {
        var button = group(parent, "button", "button button-quiet edit-picture")
                .setAttribute("type", "button")
                .setAttribute("data-picture", key);
        wording.text(button, "quiz.edit.picture");
        wording.attribute(
                button,
                "aria-label",
                locale -> Wording.translate(locale, "quiz.edit.picture") + ": " + Wording.translate(locale, key));
        button.addEventListener(
                "click",
                event -> askForPicture(pictures -> {
                    pictures.forEach(put);
                    changed();
                }));
        return button;
    }

    private static String after(String text, String gap, String picture) {
        return text.isBlank() ? picture : text.strip() + gap + picture;
    }

    /** @param input nothing for a language that is not written in now */
    private static void show(@Nullable Element input, String text) {
        if (input != null) {
            input.setProperty("value", text);
        }
    }

    /** A word or number of the structure. */
    protected final Element word(Element parent, String key, String name) {
        return word(parent, key, draft.get(name), value -> draft.set(name, value), name);
    }

    /** @param path under which the check would report it */
    protected final Element word(Element parent, String key, String value, Consumer<String> set, String... path) {
        var input = input(parent, false, "", key, value, typed -> {
            set.accept(typed);
            changed();
        });
        fields.put(new Wrong("", List.of(path)), input);
        return input;
    }

    /** One text of a language that is kept in another form than it is shown. @param path under which it is reported */
    protected final Element text(
            Element parent, String language, String key, String value, Consumer<String> set, String... path) {
        var input = input(parent, false, language, key, value, typed -> {
            set.accept(typed);
            changed();
        });
        fields.put(new Wrong(language, List.of(path)), input);
        return input;
    }

    /** Words of the structure, one on a line. @param path under which the check would report it */
    protected final Element lines(
            Element parent, String key, List<String> words, Consumer<List<String>> set, String... path) {
        var input = input(parent, true, "", key, String.join("\n", words), typed -> {
            set.accept(typed.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
            changed();
        });
        fields.put(new Wrong("", List.of(path)), input);
        return input;
    }

    private Element input(
            Element parent, boolean area, String language, String key, String value, Consumer<String> set) {
        var label = group(parent, "label", "edit-field");
        var name = group(label, "span", "edit-label");
        wording.text(
                name,
                locale -> Wording.translate(locale, key)
                        + (languages.size() > 1 && !language.isEmpty() ? " · " + name(language, locale) : ""));
        var input = group(label, area ? "textarea" : "input", "edit-input");
        if (!language.isEmpty()) {
            input.setAttribute("lang", language);
        }
        if (area) {
            input.setAttribute("rows", "2");
        } else {
            input.setAttribute("type", "text");
        }
        input.setProperty("value", value);
        listen(input, set);
        return input;
    }

    private static String name(String language, Locale locale) {
        return Locale.of(language).getDisplayLanguage(locale);
    }

    /** Told when somebody pauses, and at once when he leaves the field. */
    private static void listen(Element input, Consumer<String> set) {
        var last = new String[] {input.getProperty("value", "")};
        Runnable tell = () -> {
            String now = input.getProperty("value", "");
            if (!now.equals(last[0])) {
                last[0] = now;
                set.accept(now);
            }
        };
        input.addPropertyChangeListener("value", "change", event -> tell.run());
        input.addEventListener("input", event -> tell.run())
                .synchronizeProperty("value")
                .debounce(PAUSE_MILLIS, DebouncePhase.TRAILING);
    }

    /** A box to tick, or one of several to choose. @param type checkbox or radio */
    protected final Element tick(Element parent, String type, String key, boolean on, Consumer<Boolean> set) {
        var label = group(parent, "label", "edit-tick");
        var box = group(label, "input", "edit-box").setAttribute("type", type);
        box.setProperty("checked", on);
        wording.text(group(label, "span", "edit-label"), key);
        box.addPropertyChangeListener("checked", "change", event -> {
            set.accept(box.getProperty("checked", false));
            changed();
        });
        return box;
    }

    /** A list to choose from. @param words text by value */
    protected final Element choose(
            Element parent, String key, Map<String, Wording.Phrase> words, String value, Consumer<String> set) {
        var label = group(parent, "label", "edit-field");
        wording.text(group(label, "span", "edit-label"), key);
        var select = group(label, "select", "edit-input");
        words.forEach((word, phrase) -> {
            var option = group(select, "option", "edit-option").setAttribute("value", word);
            option.setAttribute("selected", word.equals(value));
            wording.text(option, phrase);
        });
        select.addPropertyChangeListener("value", "change", event -> {
            set.accept(select.getProperty("value", ""));
            changed();
        });
        return select;
    }

    protected final void button(Element parent, String key, boolean enabled, Runnable press) {
        var button = group(parent, "button", "button button-quiet").setAttribute("type", "button");
        button.setAttribute("disabled", !enabled);
        wording.text(button, key);
        button.addEventListener("click", event -> press.run());
    }

    /** Up, down and away, for one row of several. @param rows how many there are @param least must stay */
    protected final void rowButtons(
            Element parent, int row, int rows, int least, Consumer<Integer> moveTo, Runnable remove) {
        var buttons = group(parent, "div", "row edit-row-buttons");
        if (ofRow != null) {
            buttons.appendChild(ofRow);
            ofRow = null;
        }
        button(buttons, "quiz.edit.up", row > 0, () -> moveTo.accept(row - 1));
        button(buttons, "quiz.edit.down", row < rows - 1, () -> moveTo.accept(row + 1));
        button(buttons, "quiz.edit.remove", rows > least, remove);
    }

    protected final void hint(Element parent, String key) {
        wording.text(group(parent, "p", "muted edit-hint"), key);
    }

    @Override
    public final void mark(Collection<Wrong> wrong) {
        fields.forEach((place, input) -> {
            boolean bad = wrong.stream().anyMatch(one -> meets(one, place));
            if (bad) {
                input.setAttribute("aria-invalid", "true");
            } else {
                input.removeAttribute("aria-invalid");
            }
        });
    }

    /** A whole option is meant where its text is not named by itself. */
    private static boolean meets(Wrong wrong, Wrong field) {
        int shorter = Math.min(wrong.path().size(), field.path().size());
        return wrong.language().equals(field.language())
                && shorter > 0
                && wrong.path().subList(0, shorter).equals(field.path().subList(0, shorter));
    }

    @Override
    protected final void say(String language) {
        said = language;
        fixed.say(language);
        wording.say(language);
    }
}
