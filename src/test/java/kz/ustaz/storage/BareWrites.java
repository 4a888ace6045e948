package kz.ustaz.storage;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.apache.catalina.startup.Tomcat;

/**
 * The floor that the benchmark compares with: the product's server, pool, database and group sync, and nothing else. Each
 * POST writes one row durably. Started as a process: address, user and password of an empty database.
 */
public final class BareWrites extends HttpServlet {

    private final transient HikariDataSource pool;
    private final transient java.util.Optional<GroupSync> sync;

    private BareWrites(Database database) throws SQLException {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(10);
        pool.setAutoCommit(false);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table bare (id uuid primary key, text varchar(200) not null)");
            connection.commit();
        }
        sync = H2File.in(database.url()).map(file -> new GroupSync(new H2DiskSync(database), Duration.ofSeconds(30)));
    }

    /** Arguments: address, user, password. */
    public static void main(String[] database) throws Exception {
        String url = database[0].startsWith("jdbc:h2") ? database[0] + Database.H2_OPTIONS : database[0];
        var servlet = new BareWrites(new Database(url, database[1], database[2]));
        var tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setPort(0);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bare", servlet);
        context.addServletMappingDecoded("/*", "bare");
        tomcat.getConnector();
        tomcat.start();
        System.out.println("floor on port " + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement("insert into bare (id, text) values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, text);
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        sync.ifPresent(GroupSync::await);
        response.getWriter().print("stored");
    }
}
