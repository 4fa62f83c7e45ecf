package io.gatehouse.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code GATEHOUSE_LDAP_*}: the directory to use. Without URLs Gatehouse runs its own. */
@ConfigurationProperties("gatehouse.ldap")
record LdapSettings(
        @DefaultValue List<String> urls,
        @DefaultValue("") String bindDn,
        @DefaultValue("") String bindPassword,
        @DefaultValue("") String baseDn,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("") String caCertificates) {

    /** Spring splits at commas; people also write spaces. */
    LdapSettings {
        urls = urls.stream()
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .toList();
    }

    /** Without the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "LdapSettings[urls=%s, bindDn=%s, baseDn=%s]".formatted(urls, bindDn, baseDn);
    }
}
