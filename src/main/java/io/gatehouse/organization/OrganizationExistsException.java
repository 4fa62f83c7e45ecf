package io.gatehouse.organization;

/** There is already an organization of this name at this ZIP code; nothing was saved. */
public class OrganizationExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrganizationExistsException(String legalName) {
        super(legalName + " is there already.");
    }
}
