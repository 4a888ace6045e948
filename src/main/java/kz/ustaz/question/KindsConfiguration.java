package kz.ustaz.question;

import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shipped kinds, and any {@link Kind} that is a bean (a test's own). */
@Configuration(proxyBeanMethods = false)
class KindsConfiguration {

    @Bean
    Kinds kinds(ObjectProvider<Kind> more) {
        var kinds = new ArrayList<>(Kinds.standard());
        more.orderedStream().forEach(kinds::add);
        return new Kinds(kinds);
    }
}
