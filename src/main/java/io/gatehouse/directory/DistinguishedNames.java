package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;

/** Compares distinguished names (RFC 4514) for those who only have them as text. */
public final class DistinguishedNames {

    private DistinguishedNames() {}

    /** The form in which two spellings are equal; a text that is no distinguished name stays, in lower case. */
    public static String key(String dn) {
        return SourceEntries.key(dn);
    }

    public static boolean valid(String dn) {
        return !dn.isBlank() && DN.isValidDN(dn);
    }
}
