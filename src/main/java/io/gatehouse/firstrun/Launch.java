package io.gatehouse.firstrun;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** How the process starts: settings checked first, one clear sentence and exit code 1 when it cannot be. */
public final class Launch {

    private Launch() {}

    /** Serves until stopped. */
    public static void run(Class<?> application, String... args) {
        try {
            serve(application, Settings.of(System.getenv()), args);
        } catch (RuntimeException failure) {
            StartupFailure.print(failure, System.err);
            System.exit(1);
        }
    }

    private static void serve(Class<?> application, Settings settings, String... args) {
        var data = settings.dataDirectory();
        var lock = data.claim();
        settings.requireFreePorts();
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> provide(context, settings.resolved(data)));
        spring.addInitializers(context -> context.getBeanFactory().registerSingleton("dataDirectoryLock", lock));
        spring.run(args);
    }

    private static void provide(ConfigurableApplicationContext context, Map<String, Object> resolved) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("Gatehouse settings", resolved));
    }
}
