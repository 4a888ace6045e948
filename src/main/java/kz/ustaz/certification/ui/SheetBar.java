package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import kz.ustaz.certification.Rubric;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.Spoken;

/**
 * What stays in sight while a sheet is marked: what is still open, with the way there, and whether all is kept. That a touch
 * is on its way is said by the browser, as the line may be away.
 */
class SheetBar extends Spoken {

    private static final String BUSY = "aria-busy";

    /** Typed text counts as soon as it differs from what stood there. */
    private static final String TOUCHED = """
            const bar = this;
            bar.parentElement.addEventListener('focusin', e => e.target.dataset && (e.target.dataset.was = e.target.value));
            bar.parentElement.addEventListener('input', e => {
              if (e.target.type === 'radio' || e.target.value !== e.target.dataset.was) bar.setAttribute('aria-busy', 'true');
            })""";

    private static final String TO_NEXT = """
            this.addEventListener('click', () => {
              const open = [...this.closest('.sheet').querySelectorAll('vaadin-radio-group')]
                  .find(group => !group.querySelector('[checked]'));
              open?.scrollIntoView({block: 'center'});
              open?.querySelector('input')?.focus({preventScroll: true});
            })""";

    private final NativeButton next = new NativeButton();
    private final Paragraph sum = new Paragraph();
    private final Span kept = new Span();
    private final transient Rubric rubric;
    private transient Sheet sheet;

    SheetBar(Rubric rubric, Sheet sheet, boolean keeps) {
        this.rubric = rubric;
        this.sheet = sheet;
        addClassName("sheet-bar");
        next.addClassName("sheet-next");
        next.addAttachListener(_ -> next.getElement().executeJs(TO_NEXT));
        sum.getElement().setAttribute("data-sum", true);
        kept.addClassNames("sheet-kept", "muted");
        kept.getElement().setAttribute("role", "status");
        add(next, sum);
        if (keeps) {
            var sending = text(new Span(), "certification.sheet.sending");
            sending.addClassNames("sheet-sending", "muted");
            add(kept, sending);
            addAttachListener(_ -> getElement().executeJs(TOUCHED));
        }
        say(this::tell);
    }

    void show(Sheet now) {
        sheet = now;
        tell();
    }

    void kept(Instant at) {
        kept.setText(words("certification.kept", Moments.time(at, getLocale())));
        getElement().executeJs("this.removeAttribute($0)", BUSY);
    }

    /** How far he is, and what it comes to by the rubric once all is marked. */
    private void tell() {
        int open = rubric.unmarked(sheet).size();
        next.setVisible(open > 0);
        next.setText(words("certification.sheet.open", open));
        sum.setVisible(open == 0);
        sum.setText(
                open > 0
                        ? ""
                        : words(
                                "certification.sheet.sum",
                                sheet.total(),
                                Rubric.TOP * rubric.criteria().size(),
                                sheet.kept(),
                                rubric.points().size(),
                                words("certification.verdict." + rubric.verdict(sheet))));
    }
}
