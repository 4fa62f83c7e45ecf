package io.gatehouse;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may know what, and what stays hidden, in every module. */
@AnalyzeClasses(packages = "io.gatehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule VAADIN_STAYS_IN_VIEWS = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "io.gatehouse.shell..", "io.gatehouse.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule LDAP_STAYS_IN_THE_DIRECTORY_AND_THE_SIGN_IN = noClasses()
            .that()
            .resideOutsideOfPackages("io.gatehouse.directory..", "io.gatehouse.security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.unboundid..",
                    "org.springframework.ldap..",
                    "org.springframework.security.ldap..",
                    "javax.naming..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("io.gatehouse.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule VIEWS_AND_CONTROLLERS_ARE_HIDDEN = classes()
            .that(are(Route.class).or(are(Layout.class)).or(are(Controller.class)))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule ENTITIES_AND_REPOSITORIES_ARE_HIDDEN = classes()
            .that(are(Entity.class).or(JavaClass.Predicates.assignableTo(Repository.class)))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule CONFIGURATION_IS_HIDDEN = classes()
            .that(are(Configuration.class))
            .and()
            .doNotHaveSimpleName("GatehouseApplication")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule LISTENERS_ARE_HIDDEN =
            methods().that().areAnnotatedWith(EventListener.class).should().notBePublic();

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat(are(Entity.class).or(annotatedWith(Embeddable.class)))
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule TRANSACTIONS_BEGIN_AT_SERVICES = noClasses()
            .that(DescribedPredicate.not(are(Service.class)))
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule TRANSACTIONAL_METHODS_ARE_IN_SERVICES = noMethods()
            .that()
            .areDeclaredInClassesThat(DescribedPredicate.not(are(Service.class)))
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule SERVICES_ARE_AUTHORIZED = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(are(Service.class))
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.not(metaAnnotatedWith(PreAuthorize.class)))
            .should()
            .beMetaAnnotatedWith(PreAuthorize.class)
            .as("every public method of a service says who may call it");

    private static DescribedPredicate<JavaClass> are(Class<? extends Annotation> annotation) {
        return annotatedWith(annotation).or(metaAnnotatedWith(annotation)).forSubtype();
    }
}
