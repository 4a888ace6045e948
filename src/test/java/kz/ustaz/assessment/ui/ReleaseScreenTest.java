package kz.ustaz.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.assessment.ResultRelease.Line;
import kz.ustaz.assessment.ResultRelease.Released;
import kz.ustaz.assessment.Seen;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.quiz.Quiz;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lead sees of quizzes that show more later, without a browser. */
class ReleaseScreenTest {

    private static final Localized TITLE = Localized.of("en", "Quiz on platforms");

    private final List<String> done = new ArrayList<>();
    private final ReleaseCard card = new ReleaseCard();
    private List<Line> lines = List.of();

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(card);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void whereNothingComesLaterThereIsNothing() {
        card.show(acts());
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void aQuizWithoutAClosingIsReleasedForAReasonAndHiddenAgain() {
        lines = List.of(line(Optional.empty(), Optional.empty()));
        card.show(acts());
        assertThat(text()).contains("Answers and reasons wait for you. Sitting it now: 3.", "can know the answers");
        LocatorJ._get(card, Input.class).setValue("all have sat it");
        LocatorJ._click(LocatorJ._get(card, NativeButton.class, spec -> spec.withText("Release now")));
        assertThat(done).containsExactly("release q1 all have sat it");
        assertThat(text()).contains("Quiz on platforms: released.");

        var released = new Released("Seriqov E.", Instant.EPOCH, "all have sat it");
        lines = List.of(line(Optional.empty(), Optional.of(released)));
        card.show(acts());
        assertThat(text()).contains("Released by Seriqov E.", "all have sat it").doesNotContain("Release now");
        LocatorJ._get(card, Input.class).setValue("too early");
        LocatorJ._click(LocatorJ._get(card, NativeButton.class, spec -> spec.withText("Hide now")));
        assertThat(done).last().isEqualTo("take back q1 too early");
    }

    @Test
    void aQuizThatClosesNeedsNobody() {
        lines = List.of(line(Optional.of(Instant.parse("2026-12-03T09:00:00Z")), Optional.empty()));
        card.show(acts());
        assertThat(text()).contains("Answers and reasons are shown after").doesNotContain("Release now");
        UI.getCurrent().setLocale(Locale.of("kk"));
        assertThat(text()).contains("кейін көрсетіледі");
    }

    private String text() {
        return card.getElement().getTextRecursively();
    }

    private static Line line(Optional<Instant> from, Optional<Released> released) {
        var seen = released.isPresent()
                ? new Seen(Quiz.Review.FULL, Quiz.Review.FULL, Optional.empty())
                : new Seen(Quiz.Review.SCORE, Quiz.Review.FULL, from);
        return new Line("q1", TITLE, seen, 3, released);
    }

    private ReleaseCard.Acts acts() {
        return new ReleaseCard.Acts() {
            @Override
            public List<Line> releases() {
                return lines;
            }

            @Override
            public Optional<Refused> release(String quiz, String reason) {
                done.add("release " + quiz + " " + reason);
                return Optional.empty();
            }

            @Override
            public Optional<Refused> takeBack(String quiz, String reason) {
                done.add("take back " + quiz + " " + reason);
                return Optional.empty();
            }
        };
    }
}
