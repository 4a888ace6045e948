package kz.ustaz.storage;

import java.util.Objects;

/** As the jar says it. */
final class ProductVersion {

    private ProductVersion() {}

    /** Such as 0.1.0; {@code development} where the classes are in no jar. */
    static String text() {
        return Objects.requireNonNullElse(ProductVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
