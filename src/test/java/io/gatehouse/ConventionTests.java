package io.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.unboundid.ldap.sdk.Filter;
import com.vaadin.flow.component.Html;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** Habits that keep the code readable and safe, in every module. */
@AnalyzeClasses(packages = "io.gatehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class ConventionTests {

    private static final int MOST_PARAMETERS = 6;
    private static final Set<String> NOW = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    @ArchTest
    static final ArchRule NULL_IS_MARKED = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("CommonConfiguration")
            .should()
            .callMethodWhere(readsTheSystemTime())
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule TWO_WAYS_TO_WORK_LATER_ARE_ENOUGH = noMethods()
            .should()
            .beMetaAnnotatedWith(Async.class)
            .orShould()
            .beMetaAnnotatedWith(Scheduled.class)
            .orShould()
            .beMetaAnnotatedWith(TransactionalEventListener.class)
            .because("events in the same transaction and db-scheduler's tasks are the two mechanisms");

    @ArchTest
    static final ArchRule FILTERS_ARE_BUILT_NOT_PARSED =
            noClasses().should().callMethod(Filter.class, "create", String.class);

    @ArchTest
    static final ArchRule TEXT_IS_NEVER_MARKUP =
            noClasses().should().dependOnClassesThat().areAssignableTo(Html.class);

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule CONSTRUCTORS_ARE_SHORT = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .and()
            .areNotPrivate()
            .should(haveFewParameters());

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(".*\\.(Abstract\\w+|Base[A-Z]\\w+|\\w+(Manager|Helper|Utils?|Impl|Dto|DTO))");

    private static DescribedPredicate<JavaCall<?>> readsTheSystemTime() {
        return DescribedPredicate.describe("read the system's time", call -> {
            var withoutClock = call.getTarget().getRawParameterTypes().isEmpty();
            return withoutClock
                    && NOW.contains(call.getName())
                    && call.getTargetOwner().getPackageName().matches("java\\.(time|lang)");
        });
    }

    private static ArchCondition<JavaConstructor> haveFewParameters() {
        return new ArchCondition<>("have at most %d parameters", MOST_PARAMETERS) {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                var count = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor, count <= MOST_PARAMETERS, "%s has %d parameters".formatted(constructor, count)));
            }
        };
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                var marked = home.tryGetPackageInfo().isPresent() && home.isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, home.getName() + " is not @NullMarked"));
            }
        };
    }
}
