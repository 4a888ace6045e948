package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;

/** What can be done for those chosen and for everybody, each for a reason. It is built anew after each act. */
class RoomPanel extends Spoken {

    private final transient RoomDesk desk;
    private final transient SerializableSupplier<List<RoomRow>> chosen;
    private final SerializableRunnable done;
    private @Nullable Boolean paused;
    private int count = -1;
    /** Of the act that was done last; null once others are chosen. */
    private @Nullable String said;

    /** @param done after an act, before the panel is built anew */
    RoomPanel(RoomDesk desk, SerializableSupplier<List<RoomRow>> chosen, SerializableRunnable done) {
        this.desk = desk;
        this.chosen = chosen;
        this.done = done;
        addClassNames("card", "stack", "room-acts");
    }

    /** Built anew only if it is to say something else, for somebody may be typing a reason. */
    void show(boolean nowPaused) {
        int now = chosen.get().size();
        if (paused == null || paused != nowPaused || count != now) {
            if (count != now) {
                said = null;
            }
            build(nowPaused, now);
        }
    }

    private void build(boolean nowPaused, int now) {
        paused = nowPaused;
        count = now;
        removeAll();
        sayings.forget();
        var forChosen = new Div();
        forChosen.addClassNames("row", "room-group");
        if (now == 0) {
            forChosen.add(sayings.text(new Paragraph(), "assessment.room.chosen.none"));
        } else {
            forChosen.add(moreTime(
                    "chosen-more",
                    (minutes, reason) -> desk.addTime(
                            chosen.get().stream().map(RoomRow::enrolment).collect(Collectors.toSet()),
                            minutes,
                            reason)));
        }
        if (now == 1) {
            forChosen.add(
                    act("hand-in", reason -> one(attempt -> desk.handIn(attempt, reason))),
                    act("close", reason -> one(attempt -> desk.close(attempt, reason))),
                    withMinutes("reopen", (minutes, reason) -> one(attempt -> desk.reopen(attempt, minutes, reason))));
        }
        var forAll = new Div();
        forAll.addClassNames("row", "room-group");
        forAll.add(
                moreTime("all-more", desk::addTime),
                nowPaused ? act("resume", desk::resume) : act("pause", desk::pause),
                act("end", desk::end));
        add(
                sayings.text(new H2(), "assessment.room.all"),
                forAll,
                sayings.text(new H2(), "assessment.room.chosen", now),
                forChosen);
        if (said != null) {
            var notice = sayings.text(new Paragraph(), said);
            notice.addClassNames("notice", "notice-ok");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
    }

    private Optional<Refused> one(Function<AttemptId, Optional<Refused>> act) {
        return chosen.get().stream()
                .findFirst()
                .flatMap(RoomRow::attempt)
                .map(act)
                .orElseGet(() -> Optional.of(new Refused("assessment.room.no-attempt")));
    }

    private NativeDetails moreTime(String word, BiFunction<Integer, String, Optional<Refused>> act) {
        return withMinutes(word, act);
    }

    private NativeDetails withMinutes(String word, BiFunction<Integer, String, Optional<Refused>> act) {
        var form = new ReasonedAct(sayings);
        var minutes = form.input("number", "assessment.open.more.minutes", "10");
        minutes.getElement().setAttribute("min", "1").setAttribute("max", "600");
        return folded(word, form, reason -> act.apply(Typed.whole(minutes.getValue()), reason));
    }

    private NativeDetails act(String word, Function<String, Optional<Refused>> act) {
        return folded(word, new ReasonedAct(sayings), act);
    }

    private NativeDetails folded(String word, ReasonedAct form, Function<String, Optional<Refused>> act) {
        String key = "assessment.room.act." + word;
        form.button().getElement().setAttribute("data-act", word);
        var fields = form.form(
                word.equals("close") ? "assessment.open.reason" : "assessment.exam.reason",
                key + ".now",
                reason -> after(act.apply(reason), key + ".done"));
        fields.addComponentAsFirst(sayings.text(new Paragraph(), key + ".why"));
        var details = ReasonedAct.folded(sayings, key, key, fields);
        details.getElement().setAttribute("data-act", word);
        return details;
    }

    private Optional<Refused> after(Optional<Refused> refused, String saying) {
        if (refused.isEmpty()) {
            done.run();
            said = saying;
            build(Boolean.TRUE.equals(paused), chosen.get().size());
        }
        return refused;
    }
}
