package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Bank;
import kz.ustaz.quiz.ItemHistory;
import kz.ustaz.quiz.NewIds;
import kz.ustaz.quiz.QuizDraft;
import org.jspecify.annotations.Nullable;

/**
 * A quiz to be changed: its questions at one side, the chosen one in the middle, what a trainee would see of it beside.
 * Every change is kept at once. Longer than most, as it is where all parts of this page meet.
 */
@Route("authoring/:" + EditQuizView.QUIZ)
@RolesAllowed("AUTHOR")
@CssImport("./styles/authoring.css")
class EditQuizView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    static final String QUIZ = "quiz";
    /** Which of its questions is shown first. */
    static final String ITEM = "item";

    private final transient Authoring authoring;
    private final transient Bank bank;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;

    private final RouterLink back = new RouterLink("", AuthoringView.class);
    private final H1 title = new H1();
    private final Span state = new Span();
    private final NativeButton undo = new NativeButton();
    private final NativeButton redo = new NativeButton();
    private final NativeButton discard = new NativeButton();
    private final Anchor trial = new Anchor();
    private final Anchor print = new Anchor();
    private final NativeButton publish = new NativeButton();
    private final Meanwhile meanwhile = new Meanwhile(this::put);
    private final QuizSettings settings = new QuizSettings(this::save, this::place, this::speak);
    /** What the bank says to this page, asked once. */
    private final EntryEditor.Asked shelf = new EntryEditor.Asked() {
        private transient @Nullable Map<String, Localized> texts;

        @Override
        public Localized text(String item) {
            if (texts == null) {
                texts = bank.texts(caller.get());
            }
            return texts.getOrDefault(item, Localized.EMPTY);
        }

        @Override
        public long matching(ItemDraft rule) {
            return bank.matching(caller.get(), draft.get("mode"), rule);
        }

        @Override
        public Map<String, Localized> modules() {
            return authoring.modules(caller.get());
        }

        @Override
        public Map<String, Localized> objectives() {
            return bank.objectives(caller.get());
        }
    };

    private final ItemList items;
    private final BankPanel bankPanel;
    private final ItemCard card;
    private final PublishPanel panel = new PublishPanel(this::publishNow);

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient Authoring.Page page;

    @SuppressWarnings("NullAway.Init")
    private transient QuizDraft draft;

    private String chosen = "";
    private String quiz = "";

    EditQuizView(Authoring authoring, Bank bank, Kinds kinds, CurrentCaller caller) {
        this.authoring = authoring;
        this.bank = bank;
        this.kinds = kinds;
        this.caller = caller;
        addClassNames("stack", "edit-page");
        items = new ItemList(kinds.names(), new ItemList.Acts() {
            @Override
            public void choose(String item) {
                show(item);
            }

            @Override
            public void add(String kind) {
                addItem(kind);
            }

            @Override
            public void move(String item, int by) {
                moveItem(item, by);
            }

            @Override
            public void lookInBank() {
                bankPanel.open(authoring.modules(caller.get()), draft.module());
            }

            @Override
            public Localized inBank(String item) {
                return shelf.text(item);
            }
        });
        bankPanel = new BankPanel(kinds.names(), search -> bank.find(caller.get(), search), this::take);
        card = new ItemCard(
                kinds,
                shelf,
                item -> bank.item(caller.get(), item.id()),
                this::review,
                item -> authoring.preview(caller.get(), quiz, item),
                this::save,
                this::askForPicture,
                this::duplicate,
                this::retire);
        state.getElement().setAttribute("role", "status");
        state.addClassName("muted");
        for (var button : new NativeButton[] {undo, redo, discard}) {
            button.addClassNames("button", "button-quiet");
            button.getElement().setAttribute("type", "button");
        }
        trial.addClassNames("button", "button-quiet");
        print.addClassNames("button", "button-quiet");
        publish.addClassName("button-primary");
        publish.getElement().setAttribute("type", "button");
        undo.addClickListener(click -> show(authoring.undo(caller.get(), quiz)));
        redo.addClickListener(click -> show(authoring.redo(caller.get(), quiz)));
        discard.addClickListener(click -> discard());
        publish.addClickListener(click -> panel.show(authoring.changes(caller.get(), quiz), page.flaws(), draft));
        var tools = new Div(state, undo, redo, discard, trial, print, publish);
        tools.addClassNames("row", "edit-tools");
        var columns = new Div(items, card);
        columns.addClassName("edit-columns");
        add(back, title, tools, meanwhile, panel, settings, bankPanel, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        quiz = event.getRouteParameters().get(QUIZ).orElse("");
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ITEM)
                .orElse("");
        show(authoring.open(caller.get(), quiz));
    }

    /** Shows a state of the quiz from the beginning. */
    private void show(Authoring.Page now) {
        page = now;
        draft = now.draft();
        meanwhile.clear();
        panel.clear();
        settings.show(page);
        if (draft.item(chosen).isEmpty()) {
            chosen = draft.items().stream()
                    .filter(item -> !item.isRetired())
                    .map(ItemDraft::id)
                    .findFirst()
                    .orElse("");
        }
        show(chosen);
    }

    private void show(String item) {
        chosen = item;
        items.show(draft, chosen, page.flaws());
        card.show(draft.item(chosen), page, settings.languages());
        showReview();
        say();
    }

    /** Of items of the bank that were saved. */
    private void showReview() {
        boolean saved = page.last().isPresent() || page.publishedItems().contains(chosen);
        boolean reviewed = draft.isShelf() && draft.item(chosen).isPresent() && saved;
        card.showReview(reviewed ? bank.history(caller.get(), chosen) : null, draft);
    }

    private Optional<Refused> review(ItemHistory.Act act, String note) {
        return switch (authoring.review(caller.get(), quiz, page.step(), chosen, act, note)) {
            case Authoring.Reviewed.Done done -> {
                show(done.page());
                yield Optional.empty();
            }
            case Authoring.Reviewed.No no -> Optional.of(no.reason());
        };
    }

    private void speak() {
        show(chosen);
    }

    /** Keeps what was changed. The fields stay as they are: only what is said about them follows. */
    private void save() {
        switch (authoring.save(caller.get(), page.step(), draft)) {
            case Authoring.Saving.Saved saved -> {
                page = saved.page();
                takeStates(page.draft());
                items.show(draft, chosen, page.flaws());
                card.say(page);
                settings.tell(page);
                say();
            }
            case Authoring.Saving.Meanwhile other -> {
                show(other.theirs());
                meanwhile.show(other);
            }
        }
    }

    /** A change of an item of the bank makes it a draft again: the page goes on from that. */
    private void takeStates(QuizDraft saved) {
        if (draft.isShelf()) {
            draft.items().forEach(item -> saved.item(item.id()).ifPresent(one -> item.set("state", one.get("state"))));
            showReview();
        }
    }

    private void put(long step) {
        show(authoring.put(caller.get(), quiz, step));
    }

    private void place(boolean required) {
        page = authoring.place(caller.get(), quiz, required);
        say();
    }

    private void addItem(String kind) {
        var item = new ItemDraft(NewIds.item(quiz), kind);
        if (kind.equals("draw") || kind.equals("section")) {
            begin(item);
            return;
        }
        item.set("marks", "1");
        page.choices().objectives().stream().findFirst().ifPresent(first -> item.set("objective", first.id()));
        draft.items().stream().reduce((first, last) -> last).ifPresent(last -> {
            item.set("objective", last.get("objective"));
            item.set("lesson", last.get("lesson"));
            item.setWords("sources", last.words("sources"));
        });
        kinds.get(kind).begin(item);
        draft.items().add(item);
        chosen = item.id();
        save();
        show(chosen);
        card.focusFirst();
    }

    private void begin(ItemDraft entry) {
        if (entry.kind().equals("draw")) {
            entry.set("count", "1");
            entry.set("marks", "1");
        }
        draft.items().add(entry);
        chosen = entry.id();
        save();
        show(chosen);
        card.focusFirst();
    }

    /** In all languages of the quiz, also in those that are not written in just now. */
    private void askForPicture(Consumer<Map<String, String>> insert) {
        var languages = new LinkedHashSet<>(settings.languages());
        languages.addAll(draft.languages());
        var dialog = new PictureDialog(
                authoring.pictures(caller.get(), quiz),
                List.copyOf(languages),
                (name, bytes) -> authoring.addPicture(caller.get(), quiz, name, bytes),
                insert);
        add(dialog);
        dialog.open();
    }

    private void take(List<String> chosenItems) {
        var copies = bank.entries(caller.get(), chosenItems, draft).stream()
                .filter(item -> draft.item(item.id()).isEmpty())
                .toList();
        draft.items().addAll(copies);
        copies.stream().findFirst().ifPresent(first -> chosen = first.id());
        save();
        show(chosen);
    }

    private void duplicate(ItemDraft item) {
        var copy = item.copy(NewIds.item(quiz));
        draft.items().add(draft.items().indexOf(item) + 1, copy);
        chosen = copy.id();
        save();
        show(chosen);
    }

    /** What was published stays in the file, retired; what was not is gone, and comes back by undoing. */
    private void retire(ItemDraft item) {
        if (page.publishedItems().contains(item.id()) && !item.kind().equals("bank")) {
            item.set("retired", "true");
        } else {
            draft.items().remove(item);
        }
        chosen = "";
        save();
        show(page);
    }

    private void moveItem(String item, int by) {
        var asked = draft.items().stream().filter(one -> !one.isRetired()).toList();
        draft.item(item).ifPresent(one -> {
            int to = asked.indexOf(one) + by;
            if (to >= 0 && to < asked.size()) {
                var other = asked.get(to);
                java.util.Collections.swap(
                        draft.items(), draft.items().indexOf(one), draft.items().indexOf(other));
                save();
            }
        });
    }

    private void discard() {
        boolean stays = page.published();
        authoring.discard(caller.get(), quiz);
        if (stays) {
            show(authoring.open(caller.get(), quiz));
        } else {
            UI.getCurrent().navigate(AuthoringView.class);
        }
    }

    private void publishNow() {
        var done = authoring.publish(caller.get(), quiz, page.step());
        if (done instanceof Authoring.Published.Done) {
            show(authoring.open(caller.get(), quiz));
        }
        panel.tell(done, draft);
    }

    private void say() {
        Locale locale = getLocale();
        back.setText(getTranslation(draft.isShelf() ? "quiz.bank.page" : "quiz.authoring.title"));
        back.setRoute(draft.isShelf() ? BankView.class : AuthoringView.class);
        title.setText(getPageTitle());
        boolean isDraft = page.last().isPresent();
        state.setText(page.last()
                .map(mark -> getTranslation("quiz.state.saved", mark.name(), Moments.of(mark.at(), locale)))
                .orElse(getTranslation("quiz.state.as-published")));
        undo.setText(getTranslation("quiz.edit.undo"));
        undo.setEnabled(page.undoable());
        redo.setText(getTranslation("quiz.edit.redo"));
        redo.setEnabled(page.redoable());
        discard.setText(getTranslation("quiz.edit.discard"));
        discard.setVisible(isDraft);
        trial.setText(getTranslation("quiz.edit.try"));
        trial.setHref("authoring/" + quiz + "/try");
        trial.setVisible(!draft.isShelf());
        print.setText(getTranslation("quiz.edit.print"));
        print.setHref("authoring/" + quiz + "/paper");
        print.setVisible(!draft.isShelf());
        publish.setText(getTranslation("quiz.edit.publish"));
        publish.setEnabled(isDraft);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        String language = getLocale().getLanguage();
        String own = draft.text(language, "title");
        String any = own.isBlank() ? draft.text(page.choices().sourceLanguage(), "title") : own;
        return any.isBlank() ? getTranslation("quiz.untitled") : any;
    }
}
