package io.gatehouse.security.signin;

import io.gatehouse.security.LdapServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.ldap.core.support.BaseLdapPathContextSource;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.ldap.core.support.LdapContextSource;

/** The connection for sign-in: time-outs, no referrals, no pool (each bind is somebody else's), checked certificates. */
final class SignInDirectory {

    private SignInDirectory() {}

    static BaseLdapPathContextSource of(LdapServer server, SignInSettings settings) {
        var source = new LdapContextSource();
        // Without a base: after StartTLS the client looks up the base, which nobody but the service may read.
        source.setUrls(server.urls().toArray(String[]::new));
        source.setUserDn(server.bindDn());
        source.setPassword(server.bindPassword());
        source.setPooled(false);
        source.setReferral("ignore");
        source.setBaseEnvironmentProperties(environment(server, settings));
        if (server.startTls()) {
            source.setAuthenticationStrategy(startTls(server));
        }
        source.afterPropertiesSet();
        return source;
    }

    private static Map<String, Object> environment(LdapServer server, SignInSettings settings) {
        var environment = new HashMap<String, Object>();
        environment.put("com.sun.jndi.ldap.connect.timeout", millis(settings.connectTimeout()));
        environment.put("com.sun.jndi.ldap.read.timeout", millis(settings.responseTimeout()));
        if (server.caCertificates() != null && !server.startTls()) {
            environment.put("java.naming.ldap.factory.socket", TrustedSockets.trusting(server.caCertificates()));
        }
        return environment;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** Certificate and host name are checked by the Java runtime (RFC 2830, section 3.6), as no verifier replaces it. */
    private static DefaultTlsDirContextAuthenticationStrategy startTls(LdapServer server) {
        var strategy = new DefaultTlsDirContextAuthenticationStrategy();
        if (server.caCertificates() != null) {
            strategy.setSslSocketFactory(
                    TrustedCertificates.of(server.caCertificates()).sockets());
        }
        return strategy;
    }
}
