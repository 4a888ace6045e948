package kz.ustaz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Kinds;
import kz.ustaz.study.SelfCheck;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.Test;

class CheckCardTest {

    @Test
    void thePageDoesNotLearnTheAuthorsId() {
        var kind = new WordKind();
        var prompt = new WordKind.WordPrompt(Localized.EMPTY, List.of());
        var shown = new SelfCheck("money-mule-wrong", kind.name(), prompt, Answer.NONE, Optional.empty());

        var html =
                new CheckCard(3, shown, new Kinds(List.of(kind))).getElement().getOuterHTML();

        assertThat(html).contains("data-check=\"3\"").doesNotContain("money-mule-wrong");
    }
}
