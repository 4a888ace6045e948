package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.assessment.ResultRelease;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;

/** Quizzes that show more only later: when they do, and the act that shows it where no closing does. */
class ReleaseCard extends Spoken {

    ReleaseCard() {
        addClassNames("card", "stack");
    }

    interface Acts extends Serializable {

        List<ResultRelease.Line> releases();

        Optional<Refused> release(String quiz, String reason);

        Optional<Refused> takeBack(String quiz, String reason);
    }

    void show(Acts acts) {
        removeAll();
        sayings.forget();
        var lines = acts.releases();
        setVisible(!lines.isEmpty());
        add(
                sayings.text(new H2(), "assessment.release.title"),
                sayings.text(new Paragraph(), "assessment.release.lead"));
        lines.forEach(line -> add(quiz(line, acts)));
    }

    private Div quiz(ResultRelease.Line line, Acts acts) {
        var part = new Div(sayings.plain(new H3(), line.title()), state(line));
        part.addClassName("stack");
        if (line.released().isPresent()) {
            var form = new ReasonedAct(sayings)
                    .form(
                            "assessment.exam.reason",
                            "assessment.release.back.now",
                            reason -> done(
                                    acts.takeBack(line.quiz(), reason), acts, "assessment.release.back.done", line));
            part.add(ReasonedAct.folded(
                    sayings, "assessment.release.back", "assessment.release.back.of", form, line.title()));
        } else if (line.seen().isMoreToCome() && line.seen().from().isEmpty()) {
            var form = new ReasonedAct(sayings)
                    .form(
                            "assessment.exam.reason",
                            "assessment.release.now.act",
                            reason -> done(acts.release(line.quiz(), reason), acts, "assessment.release.done", line));
            form.addComponentAsFirst(sayings.text(new Paragraph(), "assessment.release.warning"));
            part.add(ReasonedAct.folded(
                    sayings, "assessment.release.now", "assessment.release.now.of", form, line.title()));
        }
        return part;
    }

    private Paragraph state(ResultRelease.Line line) {
        var text = new Paragraph();
        if (line.released().isPresent()) {
            var act = line.released().get();
            sayings.add(language -> text.setText(Sayings.translate(
                    language, "assessment.release.by", act.by(), Moments.of(act.at(), language), act.reason())));
            return text;
        }
        var seen = line.seen();
        String what = seen.later().name().toLowerCase(Locale.ROOT);
        if (!seen.isMoreToCome()) {
            return sayings.text(text, "assessment.release.shown");
        }
        if (seen.from().isEmpty()) {
            return sayings.text(text, "assessment.release." + what + ".by-hand", Integer.toString(line.sitting()));
        }
        return sayings.text(
                text, "assessment.release." + what + ".closes", seen.from().get(), Integer.toString(line.sitting()));
    }

    private Optional<Refused> done(Optional<Refused> refused, Acts acts, String key, ResultRelease.Line line) {
        if (refused.isEmpty()) {
            show(acts);
            var notice = sayings.text(new Paragraph(), key, line.title());
            notice.addClassNames("notice", "notice-ok");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        return refused;
    }
}
