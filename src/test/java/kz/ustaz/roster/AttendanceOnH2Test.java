package kz.ustaz.roster;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = RosterRoom.OnH2.class)
class AttendanceOnH2Test extends AttendanceContract {}
