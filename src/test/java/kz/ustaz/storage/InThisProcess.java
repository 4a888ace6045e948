package kz.ustaz.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import kz.ustaz.Ustaz;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The product in the test's own process, where the test can hold its disk and call its desks. */
final class InThisProcess implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HeldSync disk;

    /** @param database in a file */
    InThisProcess(Database database) {
        disk = new HeldSync(new H2DiskSync(database));
        context = new SpringApplicationBuilder(Ustaz.class)
                .initializers(this::arrange)
                .run("--spring.datasource.url=" + database.url(), "--server.port=0");
    }

    private void arrange(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("noTests", new NoTests());
        ((GenericApplicationContext) context)
                .registerBean("heldSync", HeldSync.class, () -> disk, bean -> bean.setPrimary(true));
    }

    HeldSync disk() {
        return disk;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
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
