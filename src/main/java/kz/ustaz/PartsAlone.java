package kz.ustaz;

import java.util.List;
import kz.ustaz.content.ports.Part;
import kz.ustaz.question.Kinds;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** Everything that reads files of a course, without the product being started: a check needs no database. */
final class PartsAlone {

    private PartsAlone() {}

    static List<Part> read() {
        try (var context = new AnnotationConfigApplicationContext()) {
            var part = new AssignableTypeFilter(Part.class);
            var bean = new AnnotationTypeFilter(Component.class);
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter((reader, factory) -> part.match(reader, factory) && bean.match(reader, factory));
            scanner.scan(PartsAlone.class.getPackageName());
            context.registerBean(Kinds.class, () -> new Kinds(Kinds.standard()));
            context.refresh();
            return context.getBeanProvider(Part.class).orderedStream().toList();
        }
    }
}
