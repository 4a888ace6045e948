package kz.ustaz.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.common.PersonId;

/** Something that was done on somebody's way to trainer. @param by name @param reason where one is given; else empty */
public record Said(What what, String by, String reason, Instant at) {

    public enum What {
        PROPOSED,
        SENT_BACK,
        APPROVED,
        VETTED,
        VETTING_WITHDRAWN
    }

    /** All of it, the earliest first. */
    static List<Said> of(Candidacy candidacy, Called called) {
        var all = new ArrayList<Said>();
        candidacy
                .steps()
                .forEach(step -> all.add(new Said(
                        switch (step.kind()) {
                            case PROPOSED -> What.PROPOSED;
                            case SENT_BACK -> What.SENT_BACK;
                            case APPROVED -> What.APPROVED;
                        },
                        called.name(step.by()),
                        step.reason(),
                        step.at())));
        candidacy
                .vettings()
                .forEach(vetting -> all.add(new Said(
                        vetting.confirmed() ? What.VETTED : What.VETTING_WITHDRAWN,
                        called.name(vetting.by()),
                        vetting.reason(),
                        vetting.at())));
        all.sort(Comparator.comparing(Said::at));
        return List.copyOf(all);
    }

    /** Whose names stand in it. */
    static Collection<PersonId> people(Candidacy candidacy) {
        return Stream.concat(
                        candidacy.steps().stream().map(TrainerStep::by),
                        candidacy.vettings().stream().map(Vetting::by))
                .distinct()
                .toList();
    }
}
