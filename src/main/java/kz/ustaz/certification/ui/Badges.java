package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import kz.ustaz.certification.Finding;
import kz.ustaz.certification.Stage;
import kz.ustaz.certification.TrainerStage;
import kz.ustaz.certification.Validity;
import kz.ustaz.certification.Verdict;
import kz.ustaz.common.ui.Spoken;

/** How far a practicum or a way to trainer is, what came of it, and whether a certificate holds, in a word. */
final class Badges {

    private Badges() {}

    static Span of(Spoken page, Optional<Stage> stage, Optional<Verdict> verdict) {
        return verdict.map(one -> of(page, one)).orElseGet(() -> of(page, stage));
    }

    static Span of(Spoken page, Verdict verdict) {
        return badge(page, "certification.verdict." + verdict, verdict == Verdict.PASSED ? "badge-ok" : "badge-bad");
    }

    private static Span of(Spoken page, Optional<Stage> stage) {
        String key = stage.map(one -> "certification.stage." + one).orElse("certification.stage.none");
        return badge(page, key, stage.filter(one -> one == Stage.DISPUTED).isPresent() ? "badge-bad" : "badge-due");
    }

    static Span of(Spoken page, TrainerStage stage) {
        String tone = switch (stage) {
            case OPEN, PROPOSED -> "badge-due";
            case SENT_BACK -> "badge-bad";
            case APPROVED -> "badge-ok";
        };
        return badge(page, "certification.trainer.stage." + stage, tone);
    }

    static Span of(Spoken page, Finding finding) {
        return finding.met()
                ? badge(page, "certification.trainer.met", "badge-ok")
                : badge(page, "certification.trainer.unmet", "badge-bad");
    }

    static Span of(Spoken page, Validity validity) {
        return switch (validity) {
            case Validity.Valid _ -> badge(page, "certification.validity.word.valid", "badge-ok");
            case Validity.Expired _ -> badge(page, "certification.validity.word.expired", "badge-due");
            case Validity.Suspended _ -> badge(page, "certification.validity.word.suspended", "badge-bad");
            case Validity.Revoked _ -> badge(page, "certification.validity.word.revoked", "badge-bad");
        };
    }

    private static Span badge(Spoken page, String key, String tone) {
        var badge = page.text(new Span(), key);
        badge.addClassNames("badge", tone);
        return badge;
    }
}
