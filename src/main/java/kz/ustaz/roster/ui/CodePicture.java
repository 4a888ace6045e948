package kz.ustaz.roster.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.common.ui.QrCode;

/** A code to be read from the last row, and the same for cameras with the address where it is wanted. */
class CodePicture extends Div implements LocaleChangeObserver {

    /** As this browser came here: what a request says of its host a proxy may have changed. */
    private static final String WHERE = "return new URL('attend', document.baseURI).href";

    private final Image picture = new Image();
    private final Paragraph how = new Paragraph();
    private final Span address = new Span();
    private final Paragraph code = new Paragraph();
    private final Paragraph changes = new Paragraph();
    private String shown = "";
    private String where = "";

    CodePicture() {
        addClassName("code-picture");
        address.addClassName("code-address");
        code.addClassName("code-letters");
        code.getElement().setAttribute("translate", "no");
        changes.addClassName("muted");
        var words = new Div(how, address, code, changes);
        words.addClassName("code-words");
        picture.setVisible(false);
        add(picture, words);
    }

    void show(String now) {
        shown = now;
        draw();
    }

    private void draw() {
        code.setText(shown);
        picture.setVisible(!where.isEmpty() && !shown.isEmpty());
        if (picture.isVisible()) {
            picture.setSrc(QrCode.of(where + "/" + shown));
            address.setText(where.replaceFirst("^https?://", ""));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(WHERE).then(String.class, known -> {
            where = known;
            draw();
        });
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        picture.setAlt(getTranslation("roster.code.picture"));
        how.setText(getTranslation("roster.code.how"));
        changes.setText(getTranslation("roster.code.changes"));
    }
}
