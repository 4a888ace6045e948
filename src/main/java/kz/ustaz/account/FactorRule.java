package kz.ustaz.account;

import kz.ustaz.common.PersonId;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whose password alone does not let him in: whoever holds a role, unless the setting says otherwise. */
@Component
class FactorRule {

    private final boolean required;
    private final Grants grants;

    /** The demo's passwords are public and its people have no phones: there it is off unless it is asked for. */
    FactorRule(Environment environment, Grants grants) {
        String set = environment.getProperty("ustaz.second-factor", "");
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        required = set.isBlank() ? !demo : set.equals("required");
        this.grants = grants;
    }

    boolean required() {
        return required;
    }

    boolean asks(PersonId person) {
        return required && grants.any(person.value());
    }
}
