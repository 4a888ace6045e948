package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import kz.ustaz.assessment.PrintCode;
import kz.ustaz.assessment.Printing;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Making;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.common.ui.NamedSelect;

/** What a quiz on paper will be, and its documents one by one. */
class PrintPage extends Spoken {

    /** Makes a document as whoever is signed in when he asks for it. */
    interface Documents {
        Making of(Printing.Wanted wanted);
    }

    private static final String PDF = "application/pdf";
    private static final int LONGEST_CODE = 20;

    private final NamedSelect<Locale> language = new NamedSelect<>();
    private final TextField code = new TextField();
    private final FileMaking making = new FileMaking();
    private final transient Documents documents;
    private final String quiz;

    PrintPage(String quiz, Printing.Plan plan, String back, Documents documents) {
        this.quiz = quiz;
        this.documents = documents;
        addClassNames("stack", "print-page");
        var lead = sayings.text(new Paragraph(), "assessment.print.lead", plan.questions(), plan.marks());
        lead.addClassName("lead");
        add(
                sayings.text(new Anchor(back), "assessment.print.back"),
                sayings.text(new H1(), "assessment.print.heading", plan.title()),
                lead);
        leftOut(plan);
        if (plan.tooMany()) {
            add(notice("assessment.print.too-many", "notice-warn"));
        } else if (plan.questions() == 0) {
            add(notice("assessment.print.nothing", "notice-warn"));
        } else {
            choices(plan);
        }
    }

    private Paragraph notice(String key, String look, Object... values) {
        var notice = sayings.text(new Paragraph(), key, values);
        notice.addClassNames("notice", look);
        return notice;
    }

    private void leftOut(Printing.Plan plan) {
        if (plan.leftOut().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        plan.leftOut().forEach(one -> {
            var item = new ListItem();
            sayings.add(locale -> item.setText(Sayings.translate(
                    locale,
                    "assessment.print.left-out.one",
                    one.number(),
                    Sayings.translate(locale, "question.kind." + one.kind()),
                    Markdown.plain(one.text().in(locale)))));
            list.add(item);
        });
        add(notice("assessment.print.left-out", "notice-warn", plan.leftOut().size()), list);
    }

    private void choices(Printing.Plan plan) {
        language.setItems(plan.languages());
        language.setItemLabelGenerator(one -> LanguageName.own(one.getLanguage()));
        sayings.add(locale -> {
            language.setLabel(Sayings.translate(locale, "assessment.print.language"));
            if (language.getValue() == null) {
                language.setValue(plan.languages().stream()
                        .filter(one -> one.getLanguage().equals(locale.getLanguage()))
                        .findFirst()
                        .orElse(plan.languages().getFirst()));
            }
        });
        code.setValue(plan.code().toString());
        code.setMaxLength(LONGEST_CODE);
        code.addClassName("print-code");
        sayings.add(locale -> {
            code.setLabel(Sayings.translate(locale, "assessment.print.code"));
            code.setHelperText(Sayings.translate(locale, "assessment.print.code.help"));
            code.setErrorMessage(Sayings.translate(locale, "assessment.print.code.wrong"));
        });
        var fields = new Div(language, code);
        fields.addClassName("row");
        var buttons = new Div();
        buttons.addClassName("row");
        for (var part : Printing.Part.values()) {
            var button = sayings.text(new NativeButton("", click -> make(part)), "assessment.print.make." + part);
            button.addClassName(part == Printing.Part.KEY ? "button" : "button-primary");
            button.getElement().setAttribute("type", "button").setAttribute("data-print", part.name());
            buttons.add(button);
        }
        var card = new Div(sayings.text(new H2(), "assessment.print.choose"), fields, buttons, making);
        card.addClassNames("card", "stack");
        add(card, sayings.text(new Paragraph(), "assessment.print.note"));
    }

    private void make(Printing.Part part) {
        var read = PrintCode.read(code.getValue());
        code.setInvalid(read.isEmpty());
        read.ifPresentOrElse(
                known -> {
                    code.setValue(known.toString());
                    String name = quiz + "-" + part.name().toLowerCase(Locale.ROOT) + "-" + known + "-"
                            + language.getValue().getLanguage() + ".pdf";
                    making.start(name, PDF, documents.of(new Printing.Wanted(part, language.getValue(), known)));
                },
                code::focus);
    }
}
