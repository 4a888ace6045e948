package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.ustaz.common.source.Problem;
import kz.ustaz.content.Checked;
import org.jspecify.annotations.Nullable;

/** What a check or a loading came to: one sentence, read out when it comes, and the files behind it. */
class Outcome extends Section implements LocaleChangeObserver {

    /** Which button was pressed. */
    enum Asked {
        CHECK,
        LOAD,
        APPROVE,
        CORRECT
    }

    private final Paragraph sentence = new Paragraph();
    private final Div details = new Div();
    private Asked asked = Asked.CHECK;
    private transient @Nullable Checked checked;
    private transient @Nullable Supplier<String> refusal;

    Outcome() {
        addClassName("stack");
        sentence.getElement().setAttribute("role", "status");
        details.addClassNames("stack", "content-details");
        details.getElement().setAttribute("tabindex", "0");
        details.getElement().setAttribute("role", "region");
        details.setVisible(false);
        add(sentence, details);
    }

    void show(Asked what, Checked result) {
        asked = what;
        checked = result;
        say(result);
    }

    /** Says why nothing was asked. @param key of a sentence */
    void refuse(String key) {
        refuse(() -> getTranslation(key));
    }

    /** @param reason in the reader's language, asked again when that changes */
    void refuse(Supplier<String> reason) {
        clear();
        refusal = reason;
        sentence.setClassName("notice notice-bad");
        sentence.setText(reason.get());
    }

    void clear() {
        checked = null;
        refusal = null;
        details.removeAll();
        details.setVisible(false);
        sentence.setText("");
        sentence.setClassName("");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (checked != null) {
            say(checked);
        } else if (refusal != null) {
            sentence.setText(refusal.get());
        }
    }

    private void say(Checked result) {
        boolean good = result.problems().isEmpty();
        sentence.setClassName("notice " + (good ? "notice-ok" : "notice-bad"));
        sentence.setText(sentence(result));
        details.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(good ? "content.outcome.changed-files" : "content.outcome.problems"));
        details.removeAll();
        if (good) {
            changes(result);
        } else {
            problems(result.problems());
        }
        details.setVisible(details.getComponentCount() > 0);
    }

    private String sentence(Checked result) {
        if (!result.problems().isEmpty()) {
            return getTranslation("content.outcome.wrong", result.problems().size());
        }
        if (asked == Asked.APPROVE) {
            return getTranslation("content.approve.done");
        }
        if (asked == Asked.CORRECT) {
            return getTranslation(result.loaded().isPresent() ? "content.correct.done" : "content.correct.same");
        }
        if (result.loaded().isPresent()) {
            return getTranslation(
                    "content.outcome.loaded", result.loaded().get().brief());
        }
        if (result.changes().count() == 0) {
            return getTranslation("content.outcome.same");
        }
        return getTranslation(asked == Asked.CHECK ? "content.outcome.good" : "content.outcome.same");
    }

    private void changes(Checked result) {
        var lists = new TreeMap<String, List<String>>(Map.of(
                "content.outcome.added", result.changes().added(),
                "content.outcome.changed", result.changes().changed(),
                "content.outcome.removed", result.changes().removed()));
        lists.forEach((key, paths) -> {
            if (!paths.isEmpty()) {
                details.add(new H2(getTranslation(key, paths.size())), Lines.of(paths));
            }
        });
    }

    private void problems(List<Problem> problems) {
        var byFile = new TreeMap<String, List<String>>();
        for (Problem problem : problems) {
            String line = problem.line() == 0 ? "" : getTranslation("content.outcome.line", problem.line()) + " ";
            byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(line + problem.reason());
        }
        byFile.forEach((file, reasons) -> details.add(new H2(file), Lines.of(reasons)));
    }
}
