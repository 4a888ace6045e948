package kz.ustaz.roster;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = RosterRoom.OnPostgresql.class)
class CheckInOnPostgresqlTest extends CheckInContract {}
