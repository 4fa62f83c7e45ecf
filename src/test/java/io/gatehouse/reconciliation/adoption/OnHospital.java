package io.gatehouse.reconciliation.adoption;

import io.gatehouse.testing.Slapd;
import io.gatehouse.testing.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** An application with a database and a slapd of its own, in which a hospital keeps its people before Gatehouse comes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestServers.class, OnHospital.Server.class})
@interface OnHospital {

    /** Connects the application with a slapd that ends with the tests. */
    class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Slapd SLAPD = started();

        private static Slapd started() {
            var slapd = Slapd.start();
            Runtime.getRuntime().addShutdownHook(new Thread(slapd::close));
            return slapd;
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var server = SLAPD.server();
            TestPropertyValues.of(
                            "gatehouse.ldap.urls=" + server.urls().getFirst(),
                            "gatehouse.ldap.bind-dn=" + server.bindDn(),
                            "gatehouse.ldap.bind-password=" + server.bindPassword(),
                            "gatehouse.ldap.base-dn=" + server.baseDn(),
                            "gatehouse.adoption.batch=25",
                            "gatehouse.mass-change.absolute=40",
                            "gatehouse.mass-change.at-least=1000000")
                    .applyTo(context);
        }
    }
}
