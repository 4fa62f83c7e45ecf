package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.common.AccountId;
import java.util.Objects;

/** Sets the password of an account's entry, found by its mark, in the server's own way. */
record PasswordWriter(LDAPConnectionPool pool, DirectoryFeatures features) {

    PasswordChange set(AccountId account, char[] password) {
        if (password.length == 0) {
            throw new IllegalArgumentException("An empty password would let the server invent one");
        }
        try {
            var found = pool.search(new Searches(new PersonEntries(features)).byMark(account.toString()));
            return found.getEntryCount() == 1
                    ? set(found.getSearchEntries().getFirst().getDN(), password)
                    : new PasswordChange.NoEntry();
        } catch (LDAPException e) {
            return new PasswordChange.Unavailable(ResultCodes.failure(e));
        }
    }

    private PasswordChange set(String dn, char[] password) throws LDAPException {
        var connection = pool.getConnection();
        try {
            var change = change(features.passwords().set(connection, dn, password));
            pool.releaseConnection(connection);
            return change;
        } catch (LDAPException e) {
            return givenUp(connection, e);
        }
    }

    private PasswordChange change(LDAPResult result) {
        var code = result.getResultCode();
        if (code.equals(ResultCode.SUCCESS)) {
            return new PasswordChange.Changed();
        }
        return features.passwords().refused(result)
                ? new PasswordChange.Refused(
                        code.intValue(), Objects.requireNonNullElse(result.getDiagnosticMessage(), code.getName()))
                : new PasswordChange.Unavailable(ResultCodes.failure(result));
    }

    /** A refusal may come as an exception; the connection is still good then. */
    private PasswordChange givenUp(LDAPConnection connection, LDAPException e) {
        pool.releaseConnectionAfterException(connection, e);
        return features.passwords().refused(e.toLDAPResult())
                ? change(e.toLDAPResult())
                : new PasswordChange.Unavailable(ResultCodes.failure(e));
    }
}
