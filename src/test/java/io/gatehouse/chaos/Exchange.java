package io.gatehouse.chaos;

import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What nodes have in common and what outlives them: a database, a directory, a mail server. */
final class Exchange implements AutoCloseable {

    /** So that what a dead node had in hand goes on elsewhere after seconds; otherwise the settings are those of the product. */
    static final Map<String, String> QUICK_HEARTBEAT =
            Map.of("db-scheduler.heartbeat-interval", "3s", "db-scheduler.polling-interval", "500ms");

    final Cluster cluster = new Cluster();
    final Slapd slapd = Slapd.start();
    final MailSink mail = new MailSink();
    private final Path home = newHome();
    private int nodes;

    /** @param more settings beside those that lead to the servers */
    NodeProcess node(Map<String, String> more) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.profiles.active", "test");
        settings.put("gatehouse.database.url", cluster.url());
        settings.put("gatehouse.database.user", "postgres");
        settings.put("gatehouse.database.password", "postgres");
        settings.put("gatehouse.data-directory", home.resolve("node" + ++nodes).toString());
        settings.put(Node.LDAP_PORT, String.valueOf(slapd.port()));
        settings.put("gatehouse.ldap.bind-dn", slapd.server().bindDn());
        settings.put("gatehouse.ldap.bind-password", slapd.server().bindPassword());
        settings.put("gatehouse.ldap.base-dn", slapd.server().baseDn());
        settings.put("gatehouse.smtp.host", "127.0.0.1");
        settings.put("gatehouse.smtp.port", String.valueOf(mail.port()));
        settings.put("gatehouse.smtp.start-tls", "false");
        settings.put("gatehouse.smtp.first-retry", Duration.ofSeconds(1).toString());
        settings.putAll(QUICK_HEARTBEAT);
        settings.putAll(more);
        return new NodeProcess(settings, home.resolve("log"));
    }

    /** Makes what approvals need, in a node that then ends in peace; what to tell a node that is to make so many a second. */
    String prepare(int perSecond) {
        var node = node(Map.of()).awaitReady();
        node.tell("prepare");
        var prepared = node.awaitWord(Approvals.PREPARED, Duration.ofMinutes(2)).split(" ");
        var load = "load %s %s %d".formatted(prepared[1], prepared[2], perSecond);
        node.tell(load);
        node.awaitWord(Approvals.ACK, Duration.ofMinutes(1));
        node.leave();
        return load;
    }

    String log() {
        try {
            return Files.exists(home.resolve("log")) ? Files.readString(home.resolve("log")) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mail.close();
        slapd.close();
        cluster.close();
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("gatehouse-chaos");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
