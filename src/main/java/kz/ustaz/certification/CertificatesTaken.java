package kz.ustaz.certification;

import java.util.Locale;
import java.util.function.BiConsumer;
import kz.ustaz.account.ports.KeptPapers;
import kz.ustaz.common.Caller;
import org.springframework.stereotype.Component;

/** A person's own certificates as he can print them: what is suspended or revoked is not. */
@Component
class CertificatesTaken implements KeptPapers {

    private final OwnCertificates own;

    CertificatesTaken(OwnCertificates own) {
        this.own = own;
    }

    @Override
    public void of(Caller caller, Locale language, BiConsumer<String, byte[]> paper) {
        own.list(caller).stream()
                .filter(line ->
                        line.validity() instanceof Validity.Valid || line.validity() instanceof Validity.Expired)
                .forEach(line ->
                        paper.accept("certificates/" + line.number() + ".pdf", own.pdf(caller, line.id(), language)));
    }
}
