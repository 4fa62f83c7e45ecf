package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** By the Password Modify operation (RFC 3062): the server hashes the password by its own rules. */
record PasswordModify() implements PasswordForm {

    @Override
    public LDAPResult set(LDAPConnection connection, String dn, char[] password) throws LDAPException {
        var bytes = bytes(password);
        try {
            return connection.processExtendedOperation(new PasswordModifyExtendedRequest(dn, (byte[]) null, bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public boolean refused(LDAPResult result) {
        return result.getResultCode().equals(ResultCode.CONSTRAINT_VIOLATION);
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
