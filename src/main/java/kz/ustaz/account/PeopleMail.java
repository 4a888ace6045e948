package kz.ustaz.account;

import java.util.List;
import java.util.Map;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator enters the mail addresses of the people of his units. Whether notices go there each
 * chooses for himself. All methods throw as those of {@link People}.
 */
@Service
@Transactional
public class PeopleMail {

    private final Administration administration;
    private final MailAddresses addresses;
    private final MailSetting setting;
    private final Notices notices;
    private final Audit audit;

    PeopleMail(
            Administration administration, MailAddresses addresses, MailSetting setting, Notices notices, Audit audit) {
        this.administration = administration;
        this.addresses = addresses;
        this.setting = setting;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public OwnMail.Card of(Caller caller, PersonId id) {
        return new OwnMail.Card(
                setting.on(), addresses.of(administration.of(caller, id).personId()));
    }

    /** Another address is not yet one that he has chosen: he is told of it, and no mail goes there before. */
    public Outcome<MailChoice> enter(Caller caller, PersonId id, String typed) {
        var person = administration.manage(caller, id);
        String address = typed.strip();
        if (!address.isEmpty() && MailAddress.of(address).isEmpty()) {
            return Outcome.declined("mail", "account.rule.mail", MailAddress.LONGEST);
        }
        var before = addresses.of(id);
        if (before.address().equals(address)) {
            return new Outcome.Done<>(before);
        }
        var choice = new MailChoice(address, false);
        addresses.keep(id, choice);
        if (!address.isEmpty() && person.active && !caller.person().equals(id)) {
            notices.tell(List.of(id), Notice.of("notice.mail", "account"));
        }
        audit.record(caller, "mail.enter", id.toString(), Map.of());
        return new Outcome.Done<>(choice);
    }
}
