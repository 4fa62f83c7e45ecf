package io.gatehouse.firstrun;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.firstrun.command.Command;
import io.gatehouse.firstrun.command.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** How the process starts: settings checked first, one clear sentence and exit code 1 when it cannot be. */
public final class Launch {

    /** Wants a web server, which commands do without. */
    private static final String SCREENS = "com.vaadin.flow.spring.SpringBootAutoConfiguration";

    private final Class<?> application;
    private final Settings settings;

    private Launch(Class<?> application, Settings settings) {
        this.application = application;
        this.settings = settings;
    }

    /** Serves until stopped; with words, does the command they name and ends. */
    public static void run(Class<?> application, String... words) {
        try {
            var launch = new Launch(application, Settings.of(System.getenv()));
            if (words.length == 0) {
                launch.serve();
            } else if (words[0].equals(JournalFileCheck.NAME)) {
                launch.verifyJournal(List.of(words));
            } else {
                launch.command(List.of(words));
            }
        } catch (RuntimeException failure) {
            StartupFailure.print(failure, System.err);
            System.exit(1);
        }
    }

    private void serve() {
        var data = settings.dataDirectory();
        var lock = data.claim();
        settings.requireFreePorts();
        var spring = spring(settings.resolved(data));
        spring.addInitializers(context -> context.getBeanFactory().registerSingleton("dataDirectoryLock", lock));
        spring.run();
    }

    private void verifyJournal(List<String> words) {
        if (!new JournalFileCheck(settings).run(words, System.out)) {
            System.exit(1);
        }
    }

    /** Beside a running application a command works on its database; else it starts one and stops it again. */
    private void command(List<String> words) {
        var options = Options.parse(words.subList(1, words.size()));
        var data = settings.dataDirectory();
        var properties = new HashMap<>(settings.resolved(data));
        properties.put("spring.autoconfigure.exclude", SCREENS);
        if (data.inUse()) {
            properties.putAll(RunningServers.of(data, settings));
        }
        var spring = spring(properties);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.addInitializers(Launch::keepTasksForTheServer);
        try (var context = spring.run()) {
            named(words.getFirst(), context).run(options, System.out);
        }
    }

    private SpringApplication spring(Map<String, Object> properties) {
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("Gatehouse settings", properties)));
        return spring;
    }

    private static void keepTasksForTheServer(ConfigurableApplicationContext context) {
        DbSchedulerStarter nothing = () -> {};
        context.getBeanFactory().registerSingleton("dbSchedulerStarter", nothing);
    }

    private static Command named(String name, ApplicationContext context) {
        return context.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException("There is no command '%s'.".formatted(name)));
    }
}
