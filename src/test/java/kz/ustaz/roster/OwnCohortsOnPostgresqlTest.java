package kz.ustaz.roster;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = RosterRoom.OnPostgresql.class)
class OwnCohortsOnPostgresqlTest extends OwnCohortsContract {}
