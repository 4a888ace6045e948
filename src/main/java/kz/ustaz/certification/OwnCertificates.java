package kz.ustaz.certification;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.pdf.PdfFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.NotMade;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever holds certificates: he sees them and takes them along, also when he has left the run. Another's do not exist for
 * him: {@link NotFound}.
 */
@Service
public class OwnCertificates {

    private final CertificateBook book;
    private final Rights rights;
    private final Names names;
    private final Site site;
    private final Signing signing;
    private final I18NProvider texts;
    private final Clock clock;

    OwnCertificates(
            CertificateBook book,
            Rights rights,
            Names names,
            Site site,
            Signing signing,
            I18NProvider texts,
            Clock clock) {
        this.book = book;
        this.rights = rights;
        this.names = names;
        this.site = site;
        this.signing = signing;
        this.texts = texts;
        this.clock = clock;
    }

    /** The newest first. Three queries. */
    @Transactional(readOnly = true)
    public List<CertificateLine> list(Caller caller) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("certificates");
        }
        var now = clock.instant();
        return book.of(caller.person()).stream()
                .map(one -> CertificateLine.of(one, now))
                .toList();
    }

    /**
     * To print, made anew each time, so that it has the name as it is now.
     *
     * @return PDF/UA-1
     * @throws NotMade if it is suspended or revoked
     */
    public byte[] pdf(Caller caller, CertificateId id, Locale language) {
        var one = own(caller, id);
        var paper = new CertificatePaper(new Wording(texts, language), site.verify(one.number()));
        return PdfFile.write(paper.lay(one, name(one.person(), language)));
    }

    /**
     * For other systems, signed by this installation.
     *
     * @return an Open Badge 3.0 as a VC-JWT
     * @throws NotMade if it is suspended or revoked
     */
    @Transactional
    public String badge(Caller caller, CertificateId id, Locale language) {
        var one = own(caller, id);
        var badge = new OpenBadge(site, new Wording(texts, language));
        return signing.sign(badge.of(one, name(one.person(), language)));
    }

    private Certificate own(Caller caller, CertificateId id) {
        var held = book.find(id)
                .filter(one -> one.certificate().person().equals(caller.person()))
                .filter(one -> rights.isActive(caller))
                .orElseThrow(() -> new NotFound("certificate"));
        if (held.validity(clock.instant()) instanceof Validity.Suspended
                || held.validity(clock.instant()) instanceof Validity.Revoked) {
            throw new NotMade("certification.certificate.not-made");
        }
        return held.certificate();
    }

    private String name(PersonId person, Locale language) {
        return Called.of(names, List.of(person)).name(person, language);
    }
}
