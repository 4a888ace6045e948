package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import kz.ustaz.assessment.Seen;

/** Tells a trainee what he will see of his attempt, and when. */
class WhatComesLater extends Spoken {

    WhatComesLater(Seen seen) {
        String what = "assessment.later." + seen.later().name().toLowerCase(Locale.ROOT);
        var text = seen.from()
                .map(from -> sayings.text(new Paragraph(), what + ".closes", from))
                .orElseGet(() -> sayings.text(new Paragraph(), what + ".released"));
        text.addClassNames("notice", "notice-info");
        add(text);
    }
}
