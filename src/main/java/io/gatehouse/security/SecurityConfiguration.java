package io.gatehouse.security;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Keys, the directory to sign in against, and the authorization of method calls. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecretKeys secretKeys(SecretSettings settings) {
        return settings.keys();
    }

    @Bean
    @ConditionalOnExpression("!'${gatehouse.ldap.urls:}'.isBlank()")
    LdapServer ldapServer(LdapSettings settings) {
        var certificates = settings.caCertificates();
        return new LdapServer(
                settings.urls(),
                settings.bindDn(),
                settings.bindPassword(),
                settings.baseDn(),
                settings.startTls(),
                certificates.isBlank() ? null : Path.of(certificates));
    }
}
