package kz.ustaz.certification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.ustaz.account.ports.Names;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says to everybody whether a certificate or a badge that he was shown is real and holds, and no more than that. */
@Service
public class Verifying {

    private final CertificateBook book;
    private final Signing signing;
    private final FewQuestions few;
    private final Names names;
    private final Clock clock;

    Verifying(CertificateBook book, Signing signing, FewQuestions few, Names names, Clock clock) {
        this.book = book;
        this.signing = signing;
        this.few = few;
        this.names = names;
        this.clock = clock;
    }

    /** @param typed see {@link CertificateNumber#read} @param from the asker's address */
    @Transactional(readOnly = true)
    public Verified number(String typed, String from) {
        if (!few.mayAsk(from)) {
            return new Verified.Slowed();
        }
        return CertificateNumber.read(typed).map(this::find).orElseGet(Verified.Unreadable::new);
    }

    /** @param pasted a VC-JWT @param from the asker's address */
    @Transactional(readOnly = true)
    public Verified badge(String pasted, String from) {
        if (!few.mayAsk(from)) {
            return new Verified.Slowed();
        }
        var jws = CompactJws.read(pasted);
        if (jws.isEmpty()) {
            return new Verified.Unreadable();
        }
        if (!signing.isOurs(jws.get())) {
            return new Verified.Forged();
        }
        return CompactJws.text(jws.get().payload(), "jti")
                .flatMap(CertificateNumber::read)
                .map(this::find)
                .orElseGet(Verified.Unknown::new);
    }

    private Verified find(CertificateNumber number) {
        return book.find(number).<Verified>map(this::found).orElseGet(Verified.Unknown::new);
    }

    private Verified.Found found(Held held) {
        var one = held.certificate();
        var name = Optional.ofNullable(names.of(List.of(one.person())).get(one.person()))
                .filter(known -> !known.erased());
        return new Verified.Found(
                name.map(Names.Name::cyrillic).orElse(""),
                name.map(Names.Name::latin).orElse(""),
                one.kind(),
                one.course(),
                one.facts().issuer(),
                one.number(),
                one.day(one.issuedAt()),
                one.day(one.expiresAt()),
                held.validity(clock.instant()));
    }
}
