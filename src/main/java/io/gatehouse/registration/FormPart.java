package io.gatehouse.registration;

import java.util.EnumSet;
import java.util.Set;

/** A part of the form that an applicant can be asked to correct. People read {@code registration.part.<name>}. */
public enum FormPart {
    NAME,
    EMAIL,
    PHONE,
    JOB,
    CREDENTIALS,
    NPI,
    LICENSE,
    ORGANIZATION,
    SUPERVISOR,
    ACCESS_LEVEL,
    USERNAME,
    PREVIOUS_ACCESS,
    SERVICES,
    ALERTS,
    DELEGATES,
    ROLES,
    ADDITIONAL,
    SUBMITTER;

    /** What a reason points at; never empty, because whoever returns a request asks for something. */
    public static Set<FormPart> suggestedBy(ReasonCode reason) {
        return switch (reason) {
            case ORG_NOT_PARTICIPATING, ORG_AMBIGUOUS -> EnumSet.of(ORGANIZATION);
            case NOT_EMPLOYEE -> EnumSet.of(ORGANIZATION, SUPERVISOR);
            case NO_APPROVER -> EnumSet.of(SUPERVISOR);
            case EMAIL_SHARED, EMAIL_DUPLICATE -> EnumSet.of(EMAIL);
            case NPI_INVALID, NPI_NOT_FOUND, NPI_TYPE2, NPI_DEACTIVATED -> EnumSet.of(NPI);
            case NPI_NAME_MISMATCH -> EnumSet.of(NAME, NPI);
            case ROLE_EXCEEDS_JOB -> EnumSet.of(JOB, ACCESS_LEVEL, ROLES);
            case DUPLICATE_ACCOUNT -> EnumSet.of(PREVIOUS_ACCESS);
            case DELEGATE_UNCONFIRMED, DELEGATE_UNPARSABLE -> EnumSet.of(DELEGATES);
            case PACS_NOT_READY, DIRECT_DOMAIN_MISSING -> EnumSet.of(SERVICES);
            case NO_DELIVERY_TARGET -> EnumSet.of(ALERTS);
            case PATIENT, TRAINING_MISSING, PROOF_MISSING, UNDER_SANCTION, STALE, OTHER -> EnumSet.of(ADDITIONAL);
        };
    }
}
