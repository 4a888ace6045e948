package kz.ustaz.storage;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The transaction manager: with a group sync on an embedded file, as it is on PostgreSQL, which syncs by itself. */
@Configuration(proxyBeanMethods = false)
class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    DiskSync diskSync(ObjectProvider<JdbcConnectionDetails> connections, Environment environment) {
        JdbcConnectionDetails connection = connections.getIfAvailable();
        if (connection == null) {
            // a test that made its own data source
            return DiskSync.NONE;
        }
        var database = Database.of(connection);
        if (H2File.in(database.url()).isEmpty()) {
            return DiskSync.NONE;
        }
        String sync = environment.getProperty("ustaz.storage.sync", "on");
        if (sync.equals("off")) {
            log.warn("GROUP SYNC IS OFF (ustaz.storage.sync): answers shown as saved WILL BE LOST in a crash.");
            return DiskSync.NONE;
        }
        return new H2DiskSync(database);
    }

    @Bean
    GroupSync groupSync(DiskSync disk) {
        return new GroupSync(disk, PATIENCE);
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory entities, DiskSync disk, GroupSync groupSync) {
        var transactions = new JpaTransactionManager(entities);
        return disk == DiskSync.NONE ? transactions : new DurableTransactions(transactions, groupSync);
    }
}
