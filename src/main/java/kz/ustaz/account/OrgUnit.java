package kz.ustaz.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the tree. */
@Entity
class OrgUnit {

    static final int DEPTH_LIMIT = 20;

    @Id
    UUID id;

    @Version
    int version;

    String name;
    String sortKey;

    @Nullable
    UUID parent;

    String path;

    @SuppressWarnings("NullAway.Init")
    protected OrgUnit() {}

    @SuppressWarnings("NullAway.Init")
    OrgUnit(UUID id, String name, @Nullable OrgUnit parent) {
        this.id = id;
        this.parent = parent == null ? null : parent.id;
        path = (parent == null ? "" : parent.path) + id + "/";
        rename(name);
    }

    final void rename(String to) {
        name = to;
        sortKey = KazakhAlphabet.sortKey(to);
    }

    /** 0 for a root. */
    int depth() {
        return (int) path.chars().filter(c -> c == '/').count() - 1;
    }
}
