package io.gatehouse.security;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import com.unboundid.ldif.LDIFException;
import java.net.URI;
import java.util.UUID;

/** Puts people with passwords into a directory, past Gatehouse. */
public final class DirectoryPeople {

    public static final String PASSWORD = "correct horse battery staple";

    private DirectoryPeople() {}

    /** Adds a person past Gatehouse. */
    public static void add(LdapServer server, String username) {
        try (var connection = connection(server)) {
            connection.add(new Entry(
                    "dn: " + dn(server, username),
                    "objectClass: inetOrgPerson",
                    "objectClass: gatehouseAccount",
                    "uid: " + username,
                    "cn: Ana Lee",
                    "sn: Lee",
                    "gatehouseAccountId: " + UUID.randomUUID(),
                    "gatehouseStatus: active"));
            setPassword(connection, dn(server, username));
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until Gatehouse has made the entry, then gives it the password. */
    public static void awaitAndSetPassword(LdapServer server, String username) {
        try (var connection = connection(server)) {
            var dn = dn(server, username);
            for (int tries = 0; connection.getEntry(dn) == null && tries < 100; tries++) {
                Thread.sleep(100);
            }
            setPassword(connection, dn);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void setPassword(LDAPConnection connection, String dn) throws LDAPException {
        var result =
                connection.processExtendedOperation(new PasswordModifyExtendedRequest(dn, (String) null, PASSWORD));
        if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
            throw new LDAPException(result);
        }
    }

    private static String dn(LdapServer server, String username) {
        return new RDN("uid", username) + ",ou=people," + server.baseDn();
    }

    private static LDAPConnection connection(LdapServer server) throws LDAPException {
        var url = URI.create(server.urls().getFirst());
        return new LDAPConnection(url.getHost(), url.getPort(), server.bindDn(), server.bindPassword());
    }
}
