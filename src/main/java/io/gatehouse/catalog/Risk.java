package io.gatehouse.catalog;

/** How much harm an entitlement could do in the wrong hands. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
