package io.gatehouse.organization;

/** Somebody else edited the organization since it was read; nothing was saved. Read it again and repeat the change. */
public class OrganizationChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrganizationChangedMeanwhileException(String legalName) {
        super(legalName + " was changed by somebody else meanwhile.");
    }
}
