package io.gatehouse.directory.embedded;

import com.unboundid.ldap.listener.InMemoryPasswordEncoder;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords as OpenLDAP keeps them with its argon2 module: {@code {ARGON2}$argon2id$…}. */
final class Argon2Passwords extends InMemoryPasswordEncoder {

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    Argon2Passwords() {
        super("{ARGON2}", null);
    }

    @Override
    protected byte[] encodePassword(byte[] clear, ReadOnlyEntry entry, List<Modification> modifications) {
        var encoded = argon2.encode(text(clear));
        return encoded == null ? new byte[0] : encoded.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    protected void ensurePreEncodedPasswordAppearsValid(
            byte[] encoded, ReadOnlyEntry entry, List<Modification> modifications) throws LDAPException {
        if (!text(encoded).startsWith("$argon2")) {
            throw new LDAPException(ResultCode.CONSTRAINT_VIOLATION, "not an Argon2 value");
        }
    }

    @Override
    protected boolean passwordMatches(byte[] clear, byte[] encoded, ReadOnlyEntry entry) {
        return argon2.matches(text(clear), text(encoded));
    }

    @Override
    protected byte[] extractClearPassword(byte[] encoded, ReadOnlyEntry entry) throws LDAPException {
        throw new LDAPException(ResultCode.NOT_SUPPORTED);
    }

    @Override
    public void toString(StringBuilder text) {
        text.append("Argon2Passwords");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
