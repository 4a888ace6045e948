package kz.ustaz.proofs;

import java.util.List;
import java.util.Locale;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.PrintCode;
import kz.ustaz.assessment.Printing;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.roster.RunId;

/** A lead who prints the quizzes of his run. */
record PaperHouse(ProofHouse house, Caller lead, RunId run) {

    /** One that draws neither of the orders that are a key, so that both keys give the same paper. */
    static final PrintCode CODE = new PrintCode("B7K2Q9XM");

    static PaperHouse of(ProofHouse house, String name) {
        var lead = house.product().person(name);
        var run = house.product().run(List.of(name));
        house.product().bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        return new PaperHouse(house, lead, run);
    }

    byte[] pdf(String quiz, Printing.Part part, String language, PrintCode code) {
        return house.product()
                .bean(Printing.class)
                .printOfRun(lead, run, quiz, new Printing.Wanted(part, Locale.of(language), code));
    }

    String text(String quiz, Printing.Part part) {
        return PdfReading.text(pdf(quiz, part, "en", CODE));
    }
}
