package io.gatehouse.registration;

/**
 * A form as an applicant mended it.
 *
 * @param version of the registration that was shown
 * @param attestation that all of it is correct, given again
 */
public record CorrectedForm(long version, ValidRegistration form, Attestation attestation) {}
