package kz.ustaz.roster;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = RosterRoom.OnH2.class)
class CheckInOnH2Test extends CheckInContract {}
