package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Set;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.quiz.QuizChanges;
import kz.ustaz.quiz.QuizChanges.Change;
import kz.ustaz.quiz.QuizDraft;

/** What changed, in plain words. @param draft that the changes are of */
record ChangeWords(QuizDraft draft, Locale locale) {

    private static final int SHOWN = 60;

    /** Settings that hold or do not. */
    private static final Set<String> SWITCHES = Set.of("honour", "certainty", "shuffle");
    /** Settings whose values have names on the screen. */
    private static final Set<String> NAMED =
            Set.of("mode", "review", "counts", "later", "honour", "certainty", "shuffle");

    /** Changes of one item, a line each. */
    UnorderedList list(QuizChanges changes) {
        var list = new UnorderedList();
        changes.changes().stream().map(this::sentence).distinct().forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    /** A change, with the item that it is of. */
    String named(Change change) {
        String said = sentence(change);
        return change.item().isEmpty() ? said : get("quiz.publish.item", name(change.item()), said);
    }

    private String sentence(Change change) {
        return switch (change) {
            case Change.Added added -> get("quiz.change.added");
            case Change.Retired retired -> get("quiz.change.retired");
            case Change.Moved moved -> get("quiz.change.moved");
            case Change.Structure structure ->
                get(
                        "quiz.change.structure",
                        field(structure.key()),
                        word(structure.key(), structure.before()),
                        word(structure.key(), structure.after()));
            case Change.Text text ->
                get(
                        "quiz.change.text",
                        field(text.path().split("/", -1)[0]),
                        Locale.of(text.language()).getDisplayLanguage(locale),
                        shown(text.before()),
                        shown(text.after()));
        };
    }

    private String get(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    /** What a key of the files is called on the screen; the key itself where it has no field of its own. */
    private String field(String key) {
        String word = "quiz.edit." + key;
        String said = get(word);
        return said.contains(word) ? key : said;
    }

    /** What a value of the files is called on the screen, where it has a name there. */
    private String word(String key, String value) {
        String word = SWITCHES.contains(key) ? "quiz.switch." + value : "quiz." + key + "." + value;
        String said = NAMED.contains(key) ? get(word) : word;
        return said.contains(word) ? shown(value) : said;
    }

    private static String shown(String value) {
        String text = Markdown.plain(value);
        return text.isBlank() ? "–" : text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The beginning of a question, or its number while it has no words. */
    String name(String item) {
        String words = words(item);
        var asked = draft.items().stream()
                .filter(one -> !one.isRetired())
                .map(ItemDraft::id)
                .toList();
        return words.isBlank() ? get("quiz.publish.number", asked.indexOf(item) + 1) : words;
    }

    private String words(String item) {
        return draft.item(item)
                .map(one -> text(one))
                .filter(text -> !text.isBlank())
                .map(ChangeWords::shown)
                .orElse("");
    }

    private String text(ItemDraft item) {
        String key = item.kind().equals("section") ? "title" : "text";
        String own = item.text(locale.getLanguage(), key);
        return own.isBlank()
                ? item.languages().stream()
                        .map(language -> item.text(language, key))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")
                : own;
    }
}
