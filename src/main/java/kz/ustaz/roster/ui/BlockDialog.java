package kz.ustaz.roster.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.BlockDraft;
import kz.ustaz.roster.Half;
import kz.ustaz.roster.RunDetails;

/** One half-day to write. It stays open until the desk takes what was written. */
class BlockDialog extends Dialog implements LocaleChangeObserver {

    private final transient Map<String, Localized> modules;
    private final Notice notice = new Notice();
    private final DayField day = new DayField();
    private final NamedSelect<Half> half = new NamedSelect<>();
    private final ClockField starts = new ClockField();
    private final ClockField ends = new ClockField();
    private final NamedSelect<String> module = new NamedSelect<>();
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final TextArea note = new TextArea();
    private final NativeButton save = new NativeButton();
    private final NativeButton remove = new NativeButton();
    private final NativeButton cancel = new NativeButton();

    /** @param modules by id, in teaching order @param onSave why it cannot be so; empty when it was done */
    BlockDialog(Map<String, Localized> modules, Function<BlockDraft, Optional<Refused>> onSave) {
        this.modules = modules;
        setModality(com.vaadin.flow.component.ModalityMode.STRICT);
        setWidth("40rem");
        var choices = new ArrayList<>(modules.keySet());
        choices.add("");
        module.setItems(choices);
        module.addValueChangeListener(_ -> title.setVisible("".equals(module.getValue())));
        half.setItems(Half.values());
        title.setId("block-title");
        title.setMaxLength(RunDetails.LONGEST);
        place.setId("block-place");
        place.setMaxLength(RunDetails.LONGEST);
        note.setMaxLength(BlockDraft.LONGEST_NOTE);
        save.setId("block-save");
        save.addClassName("button-primary");
        save.addClickListener(_ -> submit(onSave));
        remove.setId("block-remove");
        remove.addClassName("button-bad");
        remove.setVisible(false);
        cancel.addClassName("button");
        cancel.addClickListener(_ -> close());
        var fields = new Div(day, half, starts, ends, module, title, place);
        fields.addClassName("fields");
        note.setWidthFull();
        var body = new Div(notice, fields, note);
        body.addClassName("stack");
        add(body);
        getFooter().add(remove, cancel, save);
    }

    BlockDialog show(BlockDraft now) {
        day.setValue(now.day());
        half.setValue(now.half());
        starts.setValue(now.starts());
        ends.setValue(now.ends());
        module.setValue(modules.containsKey(now.module()) ? now.module() : "");
        title.setValue(now.title());
        place.setValue(now.place());
        note.setValue(now.note());
        return this;
    }

    /** A half-day that is not there yet, at the usual hours. */
    BlockDialog show(LocalDate free, Half part) {
        boolean morning = part == Half.MORNING;
        return show(new BlockDraft(
                free,
                part,
                LocalTime.of(morning ? 9 : 14, 0),
                LocalTime.of(morning ? 12 : 17, 30),
                modules.keySet().stream().findFirst().orElse(""),
                "",
                "",
                ""));
    }

    /** @param onRemove why it cannot be; empty when it was done */
    BlockDialog removable(Supplier<Optional<Refused>> onRemove) {
        remove.setVisible(true);
        remove.addClickListener(_ -> end(onRemove.get()));
        return this;
    }

    private void submit(Function<BlockDraft, Optional<Refused>> onSave) {
        notice.clear();
        if (Filled.all(day, half, starts, ends) && (!title.isVisible() || Filled.all(title))) {
            end(onSave.apply(new BlockDraft(
                    day.getValue(),
                    half.getValue(),
                    starts.getValue(),
                    ends.getValue(),
                    module.getValue(),
                    title.getValue(),
                    place.getValue(),
                    note.getValue())));
        }
    }

    private void end(Optional<Refused> refused) {
        refused.ifPresentOrElse(why -> notice.show("notice-bad", "alert", why), this::close);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setHeaderTitle(getTranslation("roster.block.header"));
        day.setLabel(getTranslation("roster.block.day"));
        half.setLabel(getTranslation("roster.block.half"));
        half.setItemLabelGenerator(one -> getTranslation(TimetableBoard.key(one)));
        starts.setLabel(getTranslation("roster.block.starts"));
        ends.setLabel(getTranslation("roster.block.ends"));
        module.setLabel(getTranslation("roster.block.what"));
        module.setItemLabelGenerator(this::name);
        title.setLabel(getTranslation("roster.block.title"));
        place.setLabel(getTranslation("roster.block.place"));
        note.setLabel(getTranslation("roster.block.note"));
        save.setText(getTranslation("roster.block.save"));
        remove.setText(getTranslation("roster.block.remove"));
        cancel.setText(getTranslation("roster.cancel"));
    }

    private String name(String id) {
        return Optional.ofNullable(modules.get(id))
                .map(name -> name.in(getLocale()))
                .orElseGet(() -> getTranslation("roster.block.other"));
    }
}
