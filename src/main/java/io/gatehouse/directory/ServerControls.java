package io.gatehouse.directory;

import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import org.jspecify.annotations.Nullable;

/**
 * Which request controls the server takes.
 *
 * @param assertion it can be asked to change an entry only while that still bears our mark (RFC 4528)
 * @param permissive adding a member who is in, or removing one who is not, can be made no error
 */
record ServerControls(boolean assertion, boolean permissive) {

    static final ServerControls NONE = new ServerControls(false, false);

    /** OpenLDAP takes PermissiveModify since 2.5 without telling so. */
    static ServerControls of(@Nullable RootDSE root, DirectoryKind kind) {
        return new ServerControls(
                offers(root, AssertionRequestControl.ASSERTION_REQUEST_OID),
                kind == DirectoryKind.OPENLDAP
                        || offers(root, PermissiveModifyRequestControl.PERMISSIVE_MODIFY_REQUEST_OID));
    }

    private static boolean offers(@Nullable RootDSE root, String control) {
        return root != null && root.supportsControl(control);
    }
}
