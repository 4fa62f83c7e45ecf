package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * By replacing {@code unicodePwd}, the only way into an Active Directory (MS-ADTS 3.1.1.3.1.5.1): quoted, UTF-16 with the low
 * byte first, and never over an open connection.
 */
record UnicodePassword() implements PasswordForm {

    static final String ATTRIBUTE = "unicodePwd";

    /** What a domain answers to a password that its policy refuses: ERROR_PASSWORD_RESTRICTION. */
    private static final String RESTRICTION = "0000052D";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int UNKNOWN_BYTES = 48;

    @Override
    public LDAPResult set(LDAPConnection connection, String dn, char[] password) throws LDAPException {
        if (connection.getSSLSession() == null) {
            throw new LDAPException(
                    ResultCode.CONFIDENTIALITY_REQUIRED,
                    "Active Directory takes passwords over ldaps: or StartTLS only");
        }
        var bytes = bytes(password);
        try {
            return connection.modify(dn, new Modification(ModificationType.REPLACE, ATTRIBUTE, bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public boolean refused(LDAPResult result) {
        var message = result.getDiagnosticMessage();
        return message != null && message.contains(RESTRICTION);
    }

    /** A password that nobody will ever know, with letters of both cases, a digit and a sign for whatever policy there is. */
    static byte[] unknown() {
        var random = new byte[UNKNOWN_BYTES];
        RANDOM.nextBytes(random);
        return bytes(("Aa1-" + Base64.getEncoder().encodeToString(random)).toCharArray());
    }

    private static byte[] bytes(char[] password) {
        var bytes = new byte[2 * password.length + 4];
        bytes[0] = '"';
        bytes[bytes.length - 2] = '"';
        for (int i = 0; i < password.length; i++) {
            bytes[2 * i + 2] = (byte) password[i];
            bytes[2 * i + 3] = (byte) (password[i] >> 8);
        }
        return bytes;
    }
}
