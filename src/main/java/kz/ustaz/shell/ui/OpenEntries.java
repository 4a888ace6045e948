package kz.ustaz.shell.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * The views that have a {@code @Menu} and are open to whoever asks. Which these are depends on the roles alone, and Vaadin
 * asks each view's rights anew, each time with a list of all views: a fifth of the processor while many sign in. So each set
 * of roles is asked about once.
 */
@Component
class OpenEntries {

    private final SecurityContextHolderStrategy sessions;
    private final Map<Optional<Set<String>>, List<MenuEntry>> byRoles = new ConcurrentHashMap<>();

    OpenEntries(SecurityContextHolderStrategy sessions) {
        this.sessions = sessions;
    }

    /** By the order that the views give. */
    List<MenuEntry> now() {
        return byRoles.computeIfAbsent(roles(), _ -> List.copyOf(MenuConfiguration.getMenuEntries()));
    }

    /** Nobody at all may open less than somebody without a role. */
    private Optional<Set<String>> roles() {
        return Optional.ofNullable(sessions.getContext().getAuthentication())
                .map(Authentication::getAuthorities)
                .map(all -> all.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet()));
    }
}
