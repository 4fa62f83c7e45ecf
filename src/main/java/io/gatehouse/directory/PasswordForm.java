package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;

/** How a kind of server is given a new password. */
sealed interface PasswordForm permits PasswordModify, UnicodePassword {

    LDAPResult set(LDAPConnection connection, String dn, char[] password) throws LDAPException;

    /** Whether the server's own rules for passwords are the reason of a failure. */
    boolean refused(LDAPResult result);
}
