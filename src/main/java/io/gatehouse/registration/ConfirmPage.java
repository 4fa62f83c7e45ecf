package io.gatehouse.registration;

/**
 * What an applicant sees before confirming an e-mail address.
 *
 * @param replaces another open registration for this address would give way to this one
 */
public record ConfirmPage(RegistrationDetails registration, boolean replaces) {

    public boolean confirmed() {
        return registration.state() != RegistrationState.SUBMITTED;
    }
}
