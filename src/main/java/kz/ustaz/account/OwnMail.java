package kz.ustaz.account;

import java.util.Optional;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where everybody chooses whether his notices go by mail too. All methods throw {@link NotAllowed} for the deactivated. */
@Service
@Transactional
public class OwnMail {

    private final Persons persons;
    private final MailAddresses addresses;
    private final MailSetting setting;
    private final Rights rights;

    OwnMail(Persons persons, MailAddresses addresses, MailSetting setting, Rights rights) {
        this.persons = persons;
        this.addresses = addresses;
        this.setting = setting;
        this.rights = rights;
    }

    /** @param offered whether this installation sends mail at all */
    public record Card(boolean offered, MailChoice choice) {}

    @Transactional(readOnly = true)
    public Card card(Caller caller) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("own mail");
        }
        return new Card(setting.on(), addresses.of(caller.person()));
    }

    /** @param address as typed; empty takes it away @param wanted whether notices go there from now on */
    public Outcome<MailChoice> choose(Caller caller, String address, boolean wanted) {
        var person = persons.lockById(caller.person().value())
                .filter(known -> known.active)
                .orElseThrow(() -> new NotAllowed("own mail"));
        var fault = fault(address.strip(), wanted);
        if (fault.isPresent()) {
            return Outcome.declined("mail", fault.get(), MailAddress.LONGEST);
        }
        var choice = new MailChoice(address.strip(), wanted);
        addresses.keep(person.personId(), choice);
        return new Outcome.Done<>(choice);
    }

    private static Optional<String> fault(String address, boolean wanted) {
        if (address.isEmpty()) {
            return wanted ? Optional.of("account.mail.missing") : Optional.empty();
        }
        return MailAddress.of(address).isPresent() ? Optional.empty() : Optional.of("account.rule.mail");
    }
}
