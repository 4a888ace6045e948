package kz.ustaz.policy;

import kz.ustaz.account.AuditDesk;
import kz.ustaz.account.GrantDesk;
import kz.ustaz.account.Invitations;
import kz.ustaz.account.OwnAccount;
import kz.ustaz.account.People;
import kz.ustaz.account.SecondFactor;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.content.CourseDesk;
import kz.ustaz.content.GlossaryDesk;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.Trainers;
import kz.ustaz.shell.Faults;
import kz.ustaz.shell.Languages;
import kz.ustaz.shell.Reception;
import kz.ustaz.study.Lessons;
import kz.ustaz.study.Programme;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** All desks. @param sessions this product's own; what is static belongs to the last one started in the process */
record Desks(
        AuditDesk audit,
        GrantDesk grants,
        Invitations invitations,
        OwnAccount account,
        People people,
        SecondFactor factor,
        UnitDesk units,
        Sittings sittings,
        CourseDesk course,
        GlossaryDesk glossary,
        Runs runs,
        Trainers trainers,
        Faults faults,
        Languages languages,
        Reception reception,
        Programme programme,
        Lessons lessons,
        SecurityContextHolderStrategy sessions) {}
