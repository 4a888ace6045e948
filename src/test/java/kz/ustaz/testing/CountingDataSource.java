package kz.ustaz.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes every statement that this thread sends to the database; a batch counts once. */
public final class CountingDataSource extends DelegatingDataSource {

    private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);

    CountingDataSource(DataSource real) {
        super(real);
    }

    /** What this thread sends while something runs. */
    public List<String> during(Runnable what) {
        statements.get().clear();
        what.run();
        return List.copyOf(statements.get());
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = super.getConnection();
        return proxy(
                Connection.class,
                real,
                (method, result, arguments) ->
                        method.startsWith("prepare") && result instanceof PreparedStatement statement
                                ? counted(statement, String.valueOf(arguments[0]))
                                : result);
    }

    private PreparedStatement counted(PreparedStatement real, String sql) {
        return proxy(PreparedStatement.class, real, (method, result, arguments) -> {
            if (method.startsWith("execute")) {
                statements.get().add(sql);
            }
            return result;
        });
    }

    private interface After {
        Object apply(String method, Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.apply(method.getName(), method.invoke(real, args), args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
