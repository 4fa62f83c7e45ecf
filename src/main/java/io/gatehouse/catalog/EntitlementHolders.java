package io.gatehouse.catalog;

import java.util.Map;

/** Tells how many people hold what; known by those who keep the accounts. */
public interface EntitlementHolders {

    /** How many accounts that are not closed hold each entitlement, by code; those nobody holds may be left out. */
    Map<String, Long> count();
}
