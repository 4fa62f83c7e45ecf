package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the server at hand can do.
 *
 * @param lock it has the password policy's lock, so a suspended person's entry can be locked beside losing its groups
 * @param assertion it can be asked to change an entry only while that still bears our mark (RFC 4528)
 */
record DirectoryFeatures(DirectoryKind kind, boolean lock, boolean assertion) {

    static final String LOCK = "pwdAccountLockedTime";

    /** The value that locks until it is taken away (draft-behera-ldap-password-policy); any other is the server's own. */
    static final String LOCKED_FOR_GOOD = "000001010000Z";

    /** What can be relied on while no server could be asked. */
    static final DirectoryFeatures UNKNOWN = new DirectoryFeatures(DirectoryKind.OTHER, false, false);

    static DirectoryFeatures of(LDAPConnectionPool pool) throws LDAPException {
        var root = pool.getRootDSE();
        var schema = pool.getSchema();
        return new DirectoryFeatures(
                kind(root),
                schema != null && schema.getAttributeType(LOCK) != null && isOpenLdap(root),
                root != null && root.supportsControl(AssertionRequestControl.ASSERTION_REQUEST_OID));
    }

    private static DirectoryKind kind(@Nullable RootDSE root) {
        if (isOpenLdap(root)) {
            return DirectoryKind.OPENLDAP;
        }
        var vendor = root == null ? null : root.getVendorName();
        return vendor != null && vendor.contains("embedded") ? DirectoryKind.EMBEDDED : DirectoryKind.OTHER;
    }

    private static boolean isOpenLdap(@Nullable RootDSE root) {
        var classes = root == null ? null : root.getObjectClassValues();
        return classes != null && Arrays.asList(classes).contains("OpenLDAProotDSE");
    }
}
