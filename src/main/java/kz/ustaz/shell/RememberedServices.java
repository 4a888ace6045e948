package kz.ustaz.shell;

import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinServletContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which services Flow found. Flow asks for the same few at each page and for each entry of the menu, and searches
 * all jars each time for those that nobody offers; what is on the class path does not change while we run.
 */
final class RememberedServices implements Lookup {

    private final Lookup found;
    private final Map<Class<?>, Optional<?>> one = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<?>> all = new ConcurrentHashMap<>();

    private RememberedServices(Lookup found) {
        this.found = found;
    }

    /** Past Flow's own guard against a second one: this answers as the first does. */
    static void in(VaadinContext context) {
        var lookup = context.getAttribute(Lookup.class);
        if (context instanceof VaadinServletContext servlet
                && lookup != null
                && !(lookup instanceof RememberedServices)) {
            servlet.getContext().setAttribute(Lookup.class.getName(), new RememberedServices(lookup));
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Flow has no Optional here
    public <T> T lookup(Class<T> service) {
        var known = one.get(service);
        if (known == null) {
            known = Optional.ofNullable(found.lookup(service));
            one.put(service, known);
        }
        return service.cast(known.orElse(null));
    }

    @Override
    public <T> Collection<T> lookupAll(Class<T> service) {
        var known = all.get(service);
        if (known == null) {
            known = List.copyOf(found.lookupAll(service));
            all.put(service, known);
        }
        return known.stream().map(service::cast).toList();
    }
}
