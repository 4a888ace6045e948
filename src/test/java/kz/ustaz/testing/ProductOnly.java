package kz.ustaz.testing;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Tests define beans for rooms of their own in the product's packages: none of them takes part here. */
public final class ProductOnly extends TypeExcludeFilter {

    private ProductOnly() {}

    /** To be called before the application is scanned for. */
    public static void in(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("productOnly", new ProductOnly());
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return reader.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductOnly;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
