package io.gatehouse.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import io.gatehouse.GatehouseApplication;
import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.MapPropertySource;

/**
 * The application with a slapd and a PostgreSQL of its own, both durable as in production: mdb with its commits synced, fsync
 * on. All of it is gone at the end.
 */
final class Servers implements AutoCloseable {

    private static final String SCREENS = "com.vaadin.flow.spring.SpringBootAutoConfiguration";
    private static final String SECRET = "YmVuY2gtc2VjcmV0LW9ubHktZm9yLWJlbmNobWFya3MtMDAwMDAw";

    private final Path data;
    private final Slapd slapd = Slapd.start();
    private final ConfigurableApplicationContext application;

    private Servers(Map<String, Object> more, boolean pages) {
        Runtime.getRuntime().addShutdownHook(new Thread(slapd::close));
        try {
            data = Files.createTempDirectory("gatehouse-bench");
            application = start(more, pages);
        } catch (IOException | RuntimeException e) {
            slapd.close();
            throw new IllegalStateException("The application did not start", e);
        }
    }

    static Servers start() {
        return new Servers(Map.of(), false);
    }

    /** With the public pages on a port of their own. */
    static Servers startWithPages(Map<String, Object> more) {
        return new Servers(more, true);
    }

    private ConfigurableApplicationContext start(Map<String, Object> more, boolean pages) {
        var server = slapd.server();
        var properties = new HashMap<String, Object>(Map.of(
                "gatehouse.data-directory", data.toString(),
                "gatehouse.ldap.urls", server.urls().getFirst(),
                "gatehouse.ldap.bind-dn", server.bindDn(),
                "gatehouse.ldap.bind-password", server.bindPassword(),
                "gatehouse.ldap.base-dn", server.baseDn(),
                "gatehouse.public-url", "http://gatehouse.bench.example",
                "gatehouse.secrets.links", SECRET,
                "gatehouse.secrets.journal", SECRET));
        if (pages) {
            properties.put("server.port", "0");
        } else {
            properties.put("spring.autoconfigure.exclude", SCREENS);
        }
        properties.putAll(more);
        var spring = new SpringApplication(GatehouseApplication.class);
        spring.setWebApplicationType(pages ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        spring.setLazyInitialization(!pages);
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", properties)));
        spring.addInitializers(Servers::keepTasks);
        return spring.run();
    }

    /** Mail is staged like everything else, but sent only when tasks are wanted. */
    private static void keepTasks(ConfigurableApplicationContext context) {
        DbSchedulerStarter nothing = () -> {};
        context.getBeanFactory().registerSingleton("dbSchedulerStarter", nothing);
    }

    /** Where the pages are. */
    int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    void startTasks() {
        bean(Scheduler.class).start();
    }

    Slapd slapd() {
        return slapd;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    <T> List<T> beans(Class<T> type) {
        return application.getBeanProvider(type).orderedStream().toList();
    }

    /** Lets work pile up. */
    void stopWorker() {
        worker().stop();
    }

    void startWorker() {
        worker().start();
    }

    private SmartLifecycle worker() {
        return application.getBean("provisioningWorker", SmartLifecycle.class);
    }

    /** Everything whose processor time counts: this process with slapd, which it has started, and PostgreSQL. */
    ProcessTimes processes() {
        return new ProcessTimes(List.of(ProcessHandle.current().pid(), postmaster()));
    }

    private long postmaster() {
        try (var files = Files.walk(data)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        application.close();
        slapd.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
