package kz.ustaz.certification;

import java.time.Instant;
import java.util.Optional;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.roster.ports.MayLead;
import org.springframework.stereotype.Component;

/** Runs are led by who holds a valid trainer certificate, and by master trainers as long as their appointment runs. */
@Component
class LeadRule implements MayLead {

    private final MasterBook masters;
    private final ValidTrainer trainers;
    private final LineBook line;

    LeadRule(MasterBook masters, ValidTrainer trainers, LineBook line) {
        this.masters = masters;
        this.trainers = trainers;
        this.line = line;
    }

    @Override
    public Optional<Refused> refusal(PersonId person, Instant at) {
        var master = masters.last(person);
        if (master.filter(step -> step.runs(at)).isPresent() || trainers.on(person, at)) {
            return Optional.empty();
        }
        boolean once = master.isPresent() || line.find(person).isPresent();
        return Optional.of(new Refused(once ? "certification.lead.refused.lapsed" : "certification.lead.refused.none"));
    }
}
