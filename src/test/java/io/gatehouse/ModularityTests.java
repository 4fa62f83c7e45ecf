package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.modulith.ApplicationModule.OPEN_TOKEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;

/** The house: which module may call which is declared in each {@code package-info} and checked here. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(GatehouseApplication.class);

    @Test
    void modulesCallOnlyWhatTheyDeclareAndNothingInside() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayCall() {
        var undeclared = MODULES.stream()
                .map(ApplicationModule::getBasePackage)
                .filter(module -> !module.getName().equals("io.gatehouse.firstrun"))
                .filter(module -> !declares(module))
                .map(JavaPackage::getName);
        assertThat(undeclared).isEmpty();
    }

    /** A package-info among the tests would take the place of the real one, and its declarations would not be seen. */
    @Test
    void testsDoNotDescribePackagesOfTheHouse() throws IOException {
        var sources = Path.of("src");
        try (var files = Files.walk(sources.resolve("test/java"))) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")))
                    .noneMatch(file -> Files.exists(sources.resolve("main")
                            .resolve(sources.resolve("test").relativize(file))));
        }
    }

    /** The default of {@code allowedDependencies} is a marker that stands for "everything". */
    private static boolean declares(JavaPackage module) {
        return module.getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .map(declared -> String.join("", declared.allowedDependencies()))
                .filter(dependencies -> !dependencies.equals(OPEN_TOKEN))
                .isPresent();
    }
}
