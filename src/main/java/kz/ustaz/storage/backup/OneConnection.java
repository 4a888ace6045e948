package kz.ustaz.storage.backup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Lends the same connection to all who ask, and lets none of them commit or close it: so what Flyway does becomes part
 * of a transaction that is not its own.
 */
final class OneConnection extends AbstractDataSource {

    private static final Set<String> NOT_THEIRS = Set.of("commit", "rollback", "close", "setAutoCommit", "abort");

    private final Connection lent;

    OneConnection(Connection connection) {
        lent = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (NOT_THEIRS.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return lent;
    }
}
