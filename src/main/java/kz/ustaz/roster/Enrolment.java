package kz.ustaz.roster;

import kz.ustaz.common.PersonId;

/** One person in one run. */
public record Enrolment(EnrolmentId id, PersonId person, Run run) {}
