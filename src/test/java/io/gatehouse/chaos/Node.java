package io.gatehouse.chaos;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.testing.FaultProxy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gatehouse without its screens, as a process that a test starts and kills: the settings are system properties, what it is
 * to do it reads from its standard input, and it says what it did. When nobody speaks to it any more it ends.
 */
final class Node {

    static final String READY = "READY";

    /** The name of a {@link FailPoint}, or empty. */
    static final String HALT = "chaos.halt";

    static final String PASSES = "chaos.passes";
    static final String LDAP_PORT = "chaos.ldap.port";

    private static final String SCREENS = "com.vaadin.flow.spring.SpringBootAutoConfiguration";

    private Node() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var halting = new Halting(where(), Integer.getInteger(PASSES, 0));
        var wire = new FaultProxy(Integer.getInteger(LDAP_PORT));
        var context = started(new FailPoints(halting, wire), wire);
        var approvals = new Approvals(context, Node::say);
        say(READY);
        listen(approvals);
        System.exit(0);
    }

    private static @Nullable FailPoint where() {
        var name = System.getProperty(HALT, "");
        return name.isEmpty() ? null : FailPoint.valueOf(name);
    }

    private static ConfigurableApplicationContext started(FailPoints failPoints, FaultProxy wire) {
        var spring = new SpringApplication(GatehouseApplication.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "node",
                            Map.of(
                                    "spring.autoconfigure.exclude",
                                    SCREENS,
                                    "gatehouse.ldap.urls",
                                    "ldap://127.0.0.1:" + wire.port())));
            context.getBeanFactory().addBeanPostProcessor(failPoints);
            context.addApplicationListener(failPoints);
        });
        return spring.run();
    }

    private static void listen(Approvals approvals) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var words = line.split(" ");
            switch (words[0]) {
                case "prepare" -> approvals.prepare();
                case "load" -> approvals.load(words[1], words[2], Integer.parseInt(words[3]));
                case "burst" -> approvals.burst(words[1], words[2], Integer.parseInt(words[3]));
                case "pause" -> approvals.pause();
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
