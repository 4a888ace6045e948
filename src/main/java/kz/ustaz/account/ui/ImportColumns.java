package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.account.PersonField;
import kz.ustaz.common.Refused;
import kz.ustaz.common.table.SentTable;
import kz.ustaz.common.ui.NamedSelect;
import org.jspecify.annotations.Nullable;

/** Asks what each column of a file says, showing what stands in it. */
class ImportColumns extends Section implements LocaleChangeObserver {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private final H2 heading = new H2();
    private final Paragraph hint = new Paragraph();
    private final Div fields = new Div();
    private final Said said = new Said();
    private final NativeButton look = new NativeButton();
    private final List<Select<PersonField>> selects = new ArrayList<>();
    private transient @Nullable SentTable table;

    ImportColumns(Consumer<Map<Integer, PersonField>> onLook) {
        addClassNames("card", "stack");
        heading.getElement().setAttribute("tabindex", "-1");
        hint.addClassName("muted");
        fields.addClassNames("row", "account-tools");
        look.addClassName("button-primary");
        look.addClickListener(_ -> {
            said.clear();
            onLook.accept(chosen());
        });
        setVisible(false);
        add(heading, hint, fields, said, look);
    }

    void show(SentTable of, Map<Integer, PersonField> proposed) {
        table = of;
        said.clear();
        fields.removeAll();
        selects.clear();
        for (int column = 0; column < of.headings().size(); column++) {
            var select = new NamedSelect<PersonField>();
            select.setItems(PersonField.values());
            select.setEmptySelectionAllowed(true);
            select.setValue(proposed.get(column));
            selects.add(select);
            fields.add(select);
        }
        setVisible(true);
        sayFields();
        heading.getElement().executeJs("this.focus()");
    }

    void hide() {
        table = null;
        setVisible(false);
        fields.removeAll();
        selects.clear();
    }

    void refuse(Fault fault) {
        var field = fault.field().isEmpty() ? "" : getTranslation("account.field." + fault.field());
        said.say(Notice.Kind.BAD, new Refused(fault.why().key(), field));
    }

    private Map<Integer, PersonField> chosen() {
        var chosen = new TreeMap<Integer, PersonField>();
        for (int column = 0; column < selects.size(); column++) {
            int place = column;
            selects.get(column).getOptionalValue().ifPresent(field -> chosen.put(place, field));
        }
        return chosen;
    }

    private void sayFields() {
        var of = table;
        if (of == null) {
            return;
        }
        for (int column = 0; column < selects.size(); column++) {
            var select = selects.get(column);
            String name = of.headings().get(column);
            select.setLabel(name.isEmpty() ? getTranslation("account.import.column", column + 1) : name);
            select.setHelperText(samples(of, column));
            select.setEmptySelectionCaption(getTranslation("account.import.passed-over"));
            select.setItemLabelGenerator(field ->
                    field == null ? getTranslation("account.import.passed-over") : getTranslation(field.key()));
        }
    }

    private static String samples(SentTable of, int column) {
        return of.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.isEmpty())
                .limit(SAMPLES)
                .map(cell -> cell.length() <= LONGEST_SAMPLE ? cell : cell.substring(0, LONGEST_SAMPLE) + "…")
                .collect(Collectors.joining(" · "));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("account.import.columns"));
        hint.setText(getTranslation("account.import.columns-hint"));
        look.setText(getTranslation("account.import.look"));
        sayFields();
    }
}
