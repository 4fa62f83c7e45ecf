package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.gatehouse.testing.Screens;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** No screen is added without being looked at: {@link Screens} names all that there are, and the journeys look at those. */
@AnalyzeClasses(packages = "io.gatehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreensListedTests {

    @ArchTest
    static void everyScreenIsListed(JavaClasses classes) {
        var found = classes.stream().flatMap(ScreensListedTests::addresses).toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(Screens.all());
    }

    private static Stream<String> addresses(JavaClass type) {
        if (type.isAnnotatedWith(Route.class)) {
            var route = "/" + type.getAnnotationOfType(Route.class).value();
            return Stream.of(type.isAssignableTo(HasUrlParameter.class) ? route + "/:parameter" : route);
        }
        return type.isAnnotatedWith(Controller.class) && !type.isAnnotatedWith(RestController.class)
                ? pages(type)
                : Stream.empty();
    }

    private static Stream<String> pages(JavaClass controller) {
        return controller.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(GetMapping.class))
                .map(method -> method.getAnnotationOfType(GetMapping.class))
                .flatMap(get -> Arrays.stream(get.value()));
    }
}
