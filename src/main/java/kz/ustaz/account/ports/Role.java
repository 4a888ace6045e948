package kz.ustaz.account.ports;

/** What a grant lets somebody be, within its scope. Everybody who is enrolled in a run is its trainee without a grant. */
public enum Role {
    ADMINISTRATOR,
    AUTHOR,
    REVIEWER,
    SUPERVISOR,
    LEAD,
    ASSISTANT,
    OBSERVER,
    MARKER
}
