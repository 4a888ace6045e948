package kz.ustaz;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import kz.ustaz.common.ui.NamedSelect;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;

/** The habits of the house that a machine can see. */
@AnalyzeClasses(packages = "kz.ustaz", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    private static final String DEMO = "kz.ustaz.demo..";

    @ArchTest
    static final ArchRule whatIsAskedAndMarkedKnowsNeitherScreenNorDatabase = noClasses()
            .that()
            .haveNameMatching(".*\\.([A-Z][A-Za-z]*)?(Question|Prompt|Answer)(\\$.*)?")
            .or()
            .haveNameMatching(".*\\.Grade(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "org.springframework..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule whatIsCountedKnowsNeitherScreenNorDatabase = classes()
            .that()
            .resideInAPackage("kz.ustaz.assessment.analysis")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "kz.ustaz.common", "kz.ustaz.assessment.analysis");

    @ArchTest
    static final ArchRule viewsStandInTheUiOfTheirRoomAndNobodyNamesThem = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(Layout.class)
            .or()
            .implement(HasErrorParameter.class)
            .should()
            .resideInAPackage("kz.ustaz.*.ui..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule viewsAskDesksAndNotPorts = noClasses()
            .that()
            .resideInAPackage("kz.ustaz.*.ui..")
            .should()
            .dependOnClassesThat(resideInAPackage("kz.ustaz.*.ports..").and(INTERFACES));

    @ArchTest
    static final ArchRule viewsHoldNoSql = noClasses()
            .that()
            .resideInAPackage("kz.ustaz.*.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule onlyFrontDoorsArePublicBeans = noClasses()
            .that(metaAnnotatedWith(org.springframework.stereotype.Component.class))
            .and()
            .areNotAnnotatedWith(Service.class)
            .and()
            .doNotHaveFullyQualifiedName("kz.ustaz.Ustaz")
            .and()
            .resideOutsideOfPackage(DEMO)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule everySelectHasANamedList =
            noClasses().that().areNotAssignableTo(NamedSelect.class).should().callConstructor(Select.class);

    @ArchTest
    static final ArchRule entitiesAndRepositoriesNeverLeaveTheirRoom = noClasses()
            .that(metaAnnotatedWith(Entity.class).or(assignableTo(Repository.class)))
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesAreTheTrainersWords =
            noClasses().should().haveNameMatching(".*[a-z](Manager|Helper|Utils?|Impl|Dto|DTO|Data|Info)(\\$.*)?");

    @ArchTest
    static final ArchRule roomsHaveNoDrawersByTechnique = noClasses()
            .should()
            .resideInAnyPackage("..service..", "..services..", "..dto..", "..impl..", "..util..", "..utils..");

    @ArchTest
    static final ArchRule nobodyKnowsTheDemo =
            noClasses().that().resideOutsideOfPackage(DEMO).should().dependOnClassesThat(resideInAPackage(DEMO));

    @ArchTest
    static final ArchRule nobodyNamesTheFrame = noClasses()
            .that()
            .resideOutsideOfPackage("kz.ustaz.shell..")
            .should()
            .dependOnClassesThat(resideInAPackage("kz.ustaz.shell.."));

    @ArchTest
    static final ArchRule timeAndChanceComeFromOnePlace = noClasses()
            .that(not(simpleName("Values")))
            .and()
            .resideOutsideOfPackage(DEMO)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nobodyUsesTheOldDate =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date");
}
