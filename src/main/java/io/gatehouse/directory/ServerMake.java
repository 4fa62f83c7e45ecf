package io.gatehouse.directory;

import com.unboundid.ldap.sdk.RootDSE;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a server's make from what it says of itself in its root entry. */
final class ServerMake {

    /** LDAP_CAP_ACTIVE_DIRECTORY_OID (MS-ADTS 3.1.1.3.4.3), which Samba has too. */
    private static final String ACTIVE_DIRECTORY = "1.2.840.113556.1.4.800";

    private ServerMake() {}

    static DirectoryKind of(@Nullable RootDSE root) {
        if (root == null) {
            return DirectoryKind.OTHER;
        }
        if (has(root.getObjectClassValues(), "OpenLDAProotDSE")) {
            return DirectoryKind.OPENLDAP;
        }
        if (has(root.getAttributeValues("supportedCapabilities"), ACTIVE_DIRECTORY)) {
            return DirectoryKind.ACTIVE_DIRECTORY;
        }
        return byVendor(String.valueOf(root.getVendorName()).toLowerCase(Locale.ROOT));
    }

    private static DirectoryKind byVendor(String vendor) {
        if (vendor.contains("389 project")) {
            return DirectoryKind.DIRECTORY_SERVER_389;
        }
        return vendor.contains("embedded") ? DirectoryKind.EMBEDDED : DirectoryKind.OTHER;
    }

    private static boolean has(String @Nullable [] values, String wanted) {
        return values != null && Arrays.asList(values).contains(wanted);
    }
}
