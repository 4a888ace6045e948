package kz.ustaz.account;

import java.util.Locale;
import kz.ustaz.account.ports.MailTrial;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends a mail at once, beside those that wait. */
@Component
class TrialPost implements MailTrial {

    private final MailSetting setting;
    private final MailAddresses addresses;
    private final Persons persons;
    private final LetterPost post;
    private final Ids ids;

    TrialPost(MailSetting setting, MailAddresses addresses, Persons persons, LetterPost post, Ids ids) {
        this.setting = setting;
        this.addresses = addresses;
        this.persons = persons;
        this.post = post;
        this.ids = ids;
    }

    @Override
    public boolean on() {
        return setting.on();
    }

    @Override
    public MailTried send(PersonId person) {
        if (!setting.on()) {
            return new MailTried(false, new Refused("account.mail.off"));
        }
        var to = MailAddress.of(addresses.of(person).address());
        var language = persons.findById(person.value()).map(known -> Locale.of(known.language));
        if (to.isEmpty() || language.isEmpty()) {
            return new MailTried(false, new Refused("account.mail.no-address"));
        }
        try {
            post.sendTrial(ids.next(), to.get(), language.get());
            return new MailTried(
                    true, new Refused("account.mail.taken", to.get().value()));
        } catch (MailException e) {
            return new MailTried(
                    false,
                    new Refused("account.mail.failed", MailFault.of(e, to.get()).line()));
        }
    }
}
