package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.modulith.ApplicationModule.OPEN_TOKEN;

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

    /** The default of {@code allowedDependencies} is a marker that stands for "everything". */
    private static boolean declares(JavaPackage module) {
        return module.getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .map(declared -> String.join("", declared.allowedDependencies()))
                .filter(dependencies -> !dependencies.equals(OPEN_TOKEN))
                .isPresent();
    }
}
