package io.gatehouse.provisioning.ui;

import io.gatehouse.provisioning.ProvisioningState;

/** The ways to the screen about provisioning. */
public final class ProvisioningNavigation {

    /** Address of the list of accounts that are not in step. */
    public static final String LIST = "provisioning";

    private ProvisioningNavigation() {}

    /** Address of the list of those whom one failure keeps. */
    static String keptBy(String error) {
        return LIST + "?error=" + error;
    }

    /** Address of the list of those in one state. */
    public static String in(ProvisioningState state) {
        return LIST + "?state=" + state;
    }
}
