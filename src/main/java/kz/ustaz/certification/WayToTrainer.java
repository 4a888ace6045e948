package kz.ustaz.certification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Turns;
import kz.ustaz.common.Caller;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The candidate's desk: what he still lacks to become a trainer, and the code of conduct that he signs. An enrolment that is
 * not his own does not exist for him: {@link kz.ustaz.common.NotFound}.
 */
@Service
public class WayToTrainer {

    private final Enrolments enrolments;
    private final RulesOfEditions rules;
    private final Candidacies candidacies;
    private final TrainerBook book;
    private final Turns turns;
    private final Names names;
    private final Audit audit;
    private final Clock clock;

    WayToTrainer(
            Enrolments enrolments,
            RulesOfEditions rules,
            Candidacies candidacies,
            TrainerBook book,
            Turns turns,
            Names names,
            Audit audit,
            Clock clock) {
        this.enrolments = enrolments;
        this.rules = rules;
        this.candidacies = candidacies;
        this.book = book;
        this.turns = turns;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    public record Own(EnrolmentId enrolment, Run run, TrainerStage stage) {}

    /**
     * @param findings none where the edition that the run teaches now makes no trainers
     * @param code empty where there are no findings
     * @param signs whether it waits for his signature as it stands now
     * @param history the earliest first
     */
    public record Page(
            Run run,
            TrainerStage stage,
            List<Finding> findings,
            Optional<CodeOfConduct> code,
            boolean signs,
            List<Said> history) {}

    /** In each of his runs that makes trainers. Two queries. */
    @Transactional(readOnly = true)
    public List<Own> own(Caller caller) {
        var own = enrolments.own(caller).stream()
                .filter(one -> rules.find(one.run().edition()).isPresent())
                .toList();
        var steps = book.steps(own.stream().map(Enrolment::id).toList());
        return own.stream()
                .map(one -> {
                    var last = steps.getOrDefault(one.id(), List.of()).stream().reduce((before, after) -> after);
                    return new Own(one.id(), one.run(), TrainerStage.of(last));
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public Page open(Caller caller, EnrolmentId enrolment) {
        return page(enrolments.own(caller, enrolment));
    }

    /**
     * Signs the code of conduct, audited. Again changes nothing.
     *
     * @param language in which he read it
     * @param hash of the text that he read; declined if another one stands there meanwhile
     */
    @Transactional
    public Outcome<Page> sign(Caller caller, EnrolmentId enrolment, String language, String hash) {
        var own = enrolments.own(caller, enrolment);
        var run = own.run();
        var code = rules.find(run.edition()).map(TrainerRules::code);
        if (code.filter(one -> one.is(language, hash)).isEmpty()) {
            return Outcome.declined("", "certification.trainer.refused.text-changed");
        }
        turns.take(List.of(caller.person()));
        boolean already = book.signatures(List.of(enrolment)).getOrDefault(enrolment, List.of()).stream()
                .anyMatch(one -> one.hash().equals(hash));
        if (!already) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            book.add(enrolment, caller.person(), run.edition(), new Signature(language, hash, now));
            audit.record(
                    caller,
                    "trainer.sign",
                    enrolment.value().toString(),
                    Map.of("run", run.id().value().toString(), "language", language, "hash", hash));
        }
        return new Outcome.Done<>(page(own));
    }

    private Page page(Enrolment own) {
        var run = own.run();
        var of = candidacies.of(run, own.id());
        var code = rules.find(run.edition()).map(TrainerRules::code);
        return new Page(
                run,
                of.stage(),
                Candidacy.check(rules.requirements(run.edition()), of),
                code,
                code.filter(one -> of.signature(one).isEmpty()).isPresent(),
                Said.of(of, Called.of(names, Said.people(of))));
    }
}
