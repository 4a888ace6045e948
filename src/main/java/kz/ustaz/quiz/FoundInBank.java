package kz.ustaz.quiz;

import java.util.Optional;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.quiz.ports.ItemSearch;
import org.springframework.stereotype.Component;

/** Counts what the bank's own search finds. Who may not look is told so without a refusal, which would end his transaction. */
@Component
class FoundInBank implements ItemSearch {

    private final Bank bank;
    private final Rights rights;

    FoundInBank(Bank bank, Rights rights) {
        this.bank = bank;
        this.rights = rights;
    }

    @Override
    public Optional<FoundItems> find(Caller caller, String words) {
        boolean writes = rights.has(caller, Role.AUTHOR, new Scope.Installation());
        if (!writes && !rights.has(caller, Role.REVIEWER, new Scope.Installation())) {
            return Optional.empty();
        }
        var found = bank.find(caller, Bank.Search.of(words, "", ""));
        return Optional.of(new FoundItems(
                (int) found.stream().filter(item -> writes || item.isShelved()).count(), writes));
    }
}
