package kz.ustaz.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.ustaz.Ustaz;
import kz.ustaz.testing.Databases;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The product in the test's own process, where the test can hold its disk, close its port, end its sessions, call its
 * desks and look into its database.
 */
public final class InThisProcess implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HeldSync disk;
    private final Database database;
    private final int port;

    /** @param database in a file, or PostgreSQL's @param settings such as {@code --ustaz.content=folder} */
    InThisProcess(Database database, String... settings) {
        this.database = database;
        disk = new HeldSync(H2File.in(database.url()).isPresent() ? new H2DiskSync(database) : DiskSync.NONE);
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--server.port=0"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(Ustaz.class)
                .initializers(this::arrange)
                .run(all.toArray(String[]::new));
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** With a database as the product makes one, in a folder. */
    public static InThisProcess in(Path folder, String... settings) {
        String url = "jdbc:h2:file:" + folder.resolve("ustaz") + Database.H2_OPTIONS;
        return new InThisProcess(new Database(url, "sa", ""), settings);
    }

    /** With a database that is there. */
    public static InThisProcess on(Databases make, String... settings) {
        return new InThisProcess(new Database(make.newAddress(), make.user(), ""), settings);
    }

    private void arrange(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("noTests", new NoTests());
        ((GenericApplicationContext) context)
                .registerBean("heldSync", HeldSync.class, () -> disk, bean -> bean.setPrimary(true));
        ((GenericApplicationContext) context).registerBean("ownWorkers", OwnWorkers.class, OwnWorkers::new);
    }

    public HeldSync disk() {
        return disk;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** To the same database, past the product. */
    public JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /** From now on connections are refused, and those that were open are cut. */
    public void closePort() throws LifecycleException {
        tomcat().getConnector().stop();
    }

    /** The same port as before. One that is open stays so. */
    public void openPort() throws LifecycleException {
        var connector = tomcat().getConnector();
        if (!connector.getState().isAvailable()) {
            connector.setPort(port);
            connector.start();
        }
    }

    /** As a restart does. */
    public void endSessions() {
        for (var container : tomcat().getHost().findChildren()) {
            for (var session : ((Context) container).getManager().findSessions()) {
                session.expire();
            }
        }
    }

    private Tomcat tomcat() {
        var server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
        return server.getTomcat();
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * Workers that outlive the port. Tomcat interrupts its own when a connector stops, and H2 closes its file when a
     * thread that writes to it is interrupted: what no cut cable does to a server that runs on.
     */
    private static final class OwnWorkers
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, AutoCloseable {

        private static final int MANY = 100;

        private final ExecutorService pool = Executors.newFixedThreadPool(
                MANY, Thread.ofPlatform().daemon().name("worker-", 0).factory());

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addConnectorCustomizers(
                    connector -> connector.getProtocolHandler().setExecutor(pool));
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    /** Leaves out what other tests configure. */
    private static final class NoTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            try {
                return reader.getResource().getURL().getPath().contains("/test-classes/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
