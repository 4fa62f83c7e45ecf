package io.gatehouse.reconciliation;

import io.gatehouse.reconciliation.RepairInDomainTests.Server;
import io.gatehouse.testing.DomainController;
import io.gatehouse.testing.TestServers;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Reconciliation on Active Directory, as Samba has it. */
@Tag("samba")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestServers.class, Server.class})
class RepairInDomainTests extends RepairContract {

    static class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var server = DomainController.shared().server();
            TestPropertyValues.of(
                            "gatehouse.ldap.urls=" + server.urls().getFirst(),
                            "gatehouse.ldap.bind-dn=" + server.bindDn(),
                            "gatehouse.ldap.bind-password=" + server.bindPassword(),
                            "gatehouse.ldap.base-dn=" + server.baseDn(),
                            "gatehouse.ldap.ca-certificates=" + Objects.requireNonNull(server.caCertificates()))
                    .applyTo(context);
        }
    }
}
