package io.gatehouse.directory.embedded;

import io.gatehouse.security.LdapServer;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code GATEHOUSE_LDAP_URLS} Gatehouse runs a directory of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${gatehouse.ldap.urls:}'.isBlank()")
class EmbeddedDirectoryConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDirectory embeddedDirectory(
            @Value("${gatehouse.data-directory}") Path data, @Value("${gatehouse.embedded-ldap.port:0}") int port) {
        return EmbeddedDirectory.start(data.resolve("ldap"), port);
    }

    @Bean
    LdapServer embeddedLdapServer(EmbeddedDirectory directory) {
        return directory.server();
    }
}
