package kz.ustaz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Kinds;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.Handouts;
import kz.ustaz.study.LessonPage;
import kz.ustaz.study.Lessons;
import kz.ustaz.study.Notes;
import kz.ustaz.study.SelfCheck;

/** One lesson to read, or why it cannot be read yet. */
@Route("lesson/:enrolment/:lesson")
@PermitAll
@CssImport("./styles/study.css")
class LessonView extends Div implements BeforeEnterObserver, HasDynamicTitle, OpenLesson.Reader {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final transient Lessons lessons;
    private final transient Handouts handouts;
    private final transient Notes notes;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;
    private Place place = new Place("", "");
    private transient Localized title = Localized.EMPTY;

    /** What the address names. */
    private record Place(String enrolment, String lesson) implements java.io.Serializable {
        EnrolmentId id() {
            return EnrolmentId.of(enrolment);
        }
    }

    LessonView(Lessons lessons, Handouts handouts, Notes notes, Kinds kinds, CurrentCaller caller) {
        this.lessons = lessons;
        this.handouts = handouts;
        this.notes = notes;
        this.kinds = kinds;
        this.caller = caller;
        addClassName("lesson-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        place = new Place(
                parameters.get("enrolment").orElse(""), parameters.get("lesson").orElse(""));
        removeAll();
        switch (lessons.open(caller.get(), place.id(), place.lesson())) {
            case LessonPage.Locked locked -> {
                title = locked.title();
                add(new LockedLesson(locked));
            }
            case LessonPage.Open open -> {
                title = open.lesson().title();
                var at = event.getLocation().getQueryParameters().getSingleParameter(Ways.AT);
                var enrolment = place.id();
                var lesson = new OpenLesson(
                        at.map(open::at).orElse(open),
                        kinds,
                        this,
                        new HandoutTaking(
                                caller, (who, part, language) -> handouts.make(who, enrolment, part, language)),
                        new OwnNotes(notes, caller, enrolment));
                note(event).ifPresent(lesson::seek);
                add(lesson);
            }
        }
    }

    /** {@code ?note=} leads to a note of his; what is none is passed over. */
    private static Optional<UUID> note(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("note")
                .filter(id -> UUID_FORM.matcher(id).matches())
                .map(UUID::fromString);
    }

    @Override
    public void reached(String anchor) {
        lessons.remember(caller.get(), place.id(), place.lesson(), anchor);
    }

    @Override
    public void read() {
        lessons.markRead(caller.get(), place.id(), place.lesson());
    }

    @Override
    public SelfCheck answered(String item, Answer answer) {
        return lessons.check(caller.get(), place.id(), place.lesson(), item, answer);
    }

    @Override
    public String getPageTitle() {
        return title.in(getLocale());
    }
}
