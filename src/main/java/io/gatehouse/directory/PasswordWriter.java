package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import io.gatehouse.common.AccountId;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Sets a password by the Password Modify operation (RFC 3062): the server hashes it by its own rules. */
record PasswordWriter(LDAPConnectionPool pool, Searches searches) {

    PasswordChange set(AccountId account, char[] password) {
        if (password.length == 0) {
            throw new IllegalArgumentException("An empty password would let the server invent one");
        }
        try {
            var found = pool.search(searches.byMark(account.toString()));
            return found.getEntryCount() == 1
                    ? set(found.getSearchEntries().getFirst().getDN(), password)
                    : new PasswordChange.NoEntry();
        } catch (LDAPException e) {
            return new PasswordChange.Unavailable(ResultCodes.failure(e));
        }
    }

    private PasswordChange set(String dn, char[] password) throws LDAPException {
        var bytes = bytes(password);
        try {
            var request = new PasswordModifyExtendedRequest(dn, (byte[]) null, bytes);
            var result = pool.processExtendedOperation(request);
            var code = result.getResultCode();
            if (code.equals(ResultCode.SUCCESS)) {
                return new PasswordChange.Changed();
            }
            return code.equals(ResultCode.CONSTRAINT_VIOLATION)
                    ? new PasswordChange.Refused(
                            code.intValue(), Objects.requireNonNullElse(result.getDiagnosticMessage(), code.getName()))
                    : new PasswordChange.Unavailable(ResultCodes.failure(result));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** RFC 4511 wants UTF-8. Not through a String, which could not be wiped. */
    private static byte[] bytes(char[] password) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
