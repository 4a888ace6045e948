package kz.ustaz.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Gives the caller control after a commit only when the commit is on the disk. It stands around the transaction manager,
 * not in one of its hooks, for by then the connection is back in the pool and a suspended outer transaction is resumed,
 * so that neither is harmed by waiting or by a failure of the disk (decision 0002).
 */
final class DurableTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;
    private final GroupSync disk;

    DurableTransactions(PlatformTransactionManager transactions, GroupSync disk) {
        this.transactions = transactions;
        this.disk = disk;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return transactions.getTransaction(definition);
    }

    /** @throws NotDurable if it was committed and the disk did not confirm it */
    @Override
    public void commit(TransactionStatus status) {
        boolean outermost = status.isNewTransaction();
        boolean mayHaveWritten = !status.isReadOnly() && !status.isRollbackOnly();
        transactions.commit(status);
        if (outermost && mayHaveWritten) {
            disk.await();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }
}
