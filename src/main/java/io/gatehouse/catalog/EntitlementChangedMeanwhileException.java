package io.gatehouse.catalog;

/** Somebody else changed the entitlement since it was read; nothing was saved. */
public class EntitlementChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EntitlementChangedMeanwhileException(String label) {
        super(label + " was changed meanwhile.");
    }
}
