package io.gatehouse.registration;

/** Why something was not granted, or not yet. The applicant reads the sentence {@code registration.reason.<code>}. */
public enum ReasonCode {
    ORG_NOT_PARTICIPATING,
    PATIENT,
    NOT_EMPLOYEE,
    ORG_AMBIGUOUS,
    NO_APPROVER,
    TRAINING_MISSING,
    PROOF_MISSING,
    EMAIL_SHARED,
    EMAIL_DUPLICATE,
    NPI_INVALID,
    NPI_NOT_FOUND,
    NPI_NAME_MISMATCH,
    NPI_TYPE2,
    NPI_DEACTIVATED,
    ROLE_EXCEEDS_JOB,
    DUPLICATE_ACCOUNT,
    DELEGATE_UNCONFIRMED,
    DELEGATE_UNPARSABLE,
    PACS_NOT_READY,
    DIRECT_DOMAIN_MISSING,
    NO_DELIVERY_TARGET,
    UNDER_SANCTION,
    STALE,
    /** Needs a text. */
    OTHER
}
