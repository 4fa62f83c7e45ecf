package io.gatehouse.catalog;

/** The catalogue has no entitlement with this code. */
public class UnknownEntitlementException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownEntitlementException(String code) {
        super("The catalogue has no entitlement '" + code + "'.");
    }
}
