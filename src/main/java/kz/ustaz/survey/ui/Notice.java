package kz.ustaz.survey.ui;

import kz.ustaz.common.Refused;

/** One line that says what became of the last action. */
class Notice extends Spoken {

    Notice() {
        setVisible(false);
    }

    void done(String key) {
        show("notice-ok", "status", new Refused(key));
    }

    void refuse(Refused why) {
        show("notice-bad", "alert", why);
    }

    private void show(String tone, String role, Refused what) {
        forget();
        setClassName("notice " + tone);
        getElement().setAttribute("role", role).setAttribute("tabindex", "-1");
        text(this, what.key(), what.values());
        setVisible(true);
        getElement().executeJs("this.focus()");
    }

    void clear() {
        forget();
        setVisible(false);
    }
}
