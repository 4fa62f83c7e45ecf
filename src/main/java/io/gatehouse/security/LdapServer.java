package io.gatehouse.security;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory to use and how to reach it.
 *
 * @param urls tried in this order; {@code ldap://host:port} or {@code ldaps://host:port}
 * @param startTls whether {@code ldap:} connections are encrypted by StartTLS (RFC 4511, section 4.14) before the bind
 * @param caCertificates PEM file of the authorities to trust instead of those of the Java runtime
 */
public record LdapServer(
        List<String> urls,
        String bindDn,
        String bindPassword,
        String baseDn,
        boolean startTls,
        @Nullable Path caCertificates) {

    public LdapServer {
        urls = List.copyOf(urls);
    }

    /** Without the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "LdapServer[urls=%s, bindDn=%s, baseDn=%s, startTls=%s]".formatted(urls, bindDn, baseDn, startTls);
    }
}
