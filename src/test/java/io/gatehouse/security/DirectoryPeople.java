package io.gatehouse.security;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import com.unboundid.ldif.LDIFException;
import java.net.URI;
import java.util.UUID;

/** Puts people with passwords into a directory, past Gatehouse. */
public final class DirectoryPeople {

    public static final String PASSWORD = "correct horse battery staple";

    private DirectoryPeople() {}

    public static void add(LdapServer server, String username) {
        add(server, username, UUID.randomUUID().toString());
    }

    public static void add(LdapServer server, String username, String account) {
        try (var connection = connection(server)) {
            var dn = new RDN("uid", username) + ",ou=people," + server.baseDn();
            connection.add(new Entry(
                    "dn: " + dn,
                    "objectClass: inetOrgPerson",
                    "objectClass: gatehouseAccount",
                    "uid: " + username,
                    "cn: Ana Lee",
                    "sn: Lee",
                    "gatehouseAccountId: " + account,
                    "gatehouseStatus: active"));
            connection.processExtendedOperation(new PasswordModifyExtendedRequest(dn, (String) null, PASSWORD));
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LDAPConnection connection(LdapServer server) throws LDAPException {
        var url = URI.create(server.urls().getFirst());
        return new LDAPConnection(url.getHost(), url.getPort(), server.bindDn(), server.bindPassword());
    }
}
