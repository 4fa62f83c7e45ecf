package io.gatehouse.reconciliation.ui;

import io.gatehouse.reconciliation.FindingClass;
import java.util.UUID;

/** The ways to the screens about reconciliation. */
public final class ReconciliationNavigation {

    /** Address of the list of runs. */
    public static final String RUNS = "reconciliation";

    /** Address of the list of findings. */
    public static final String FINDINGS = "reconciliation/findings";

    /** Address of the list of what was noted as known. */
    public static final String KNOWN = "reconciliation/known";

    private ReconciliationNavigation() {}

    /** Address of the list of findings of one class. */
    public static String of(FindingClass kind) {
        return FINDINGS + "?class=" + kind;
    }

    /** Address of one finding. */
    public static String finding(UUID id) {
        return FINDINGS + "/" + id;
    }
}
