package kz.ustaz.survey;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what two may write in the same moment: before there is a row to lock, its key decides, and who lost looks again. */
@Component
class Contested {

    private final TransactionTemplate transaction;

    Contested(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    /** In a transaction, and in a second one if somebody else made the same row meanwhile. */
    <T> T write(Supplier<T> what) {
        try {
            return once(what);
        } catch (DuplicateKeyException e) {
            return once(what);
        }
    }

    private <T> T once(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(status -> what.get()));
    }
}
