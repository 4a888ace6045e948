package kz.ustaz.storage;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kz.ustaz.common.source.Nearest;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The names of all settings. A misspelt one would be a setting that silently does nothing. */
final class KnownSettings {

    private final Map<String, String> nameByLetters = new TreeMap<>();

    /** @param names as in {@code META-INF/ustaz-settings.properties} */
    KnownSettings(Iterable<String> names) {
        names.forEach(name -> nameByLetters.put(letters(name), name));
    }

    static KnownSettings ofTheProduct() {
        try {
            Properties listed =
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/ustaz-settings.properties"));
            return new KnownSettings(listed.stringPropertyNames());
        } catch (IOException e) {
            throw new IllegalStateException("the list of settings is not in the jar", e);
        }
    }

    /** @throws WrongSetting for the first setting that begins like one of ours and is none */
    void check(ConfigurableEnvironment environment) {
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (String name : listed.getPropertyNames()) {
                    check(name);
                }
            }
        }
    }

    private void check(String name) {
        boolean variable = name.startsWith("USTAZ_");
        if ((variable || name.startsWith("ustaz.")) && !nameByLetters.containsKey(letters(name))) {
            String meant = Nearest.to(letters(name), nameByLetters.keySet())
                    .map(letters -> as(nameByLetters.getOrDefault(letters, letters), variable))
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("; there are " + String.join(", ", nameByLetters.values()));
            throw new WrongSetting("there is no setting " + name + meant);
        }
    }

    private static String as(String name, boolean variable) {
        return variable ? name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT) : name;
    }

    /** Spring reads {@code USTAZ_PLAINHTTP} and {@code ustaz.plain-http} as one name; so does this. */
    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
