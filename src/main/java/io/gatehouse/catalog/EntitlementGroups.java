package io.gatehouse.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of entitlements' groups in the directory; known by those who write there. Waits for the directory. */
public interface EntitlementGroups {

    /** Codes of the entitlements whose group the directory has; empty when it does not answer. */
    Optional<Set<String>> present();

    /** What another name for its group would do, a sentence each. */
    List<String> renaming(Entitlement entitlement, String group);
}
