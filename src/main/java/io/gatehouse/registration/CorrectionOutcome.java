package io.gatehouse.registration;

/** What came of a correction. */
public sealed interface CorrectionOutcome {

    /** It was taken: the request is with staff again, or waits until a changed e-mail address is confirmed. */
    record Corrected(RegistrationDetails registration) implements CorrectionOutcome {}

    /** Meanwhile the request was corrected, ended, taken up, or returned anew; nothing was changed. */
    record Late(RegistrationDetails registration) implements CorrectionOutcome {}

    /** The link opens nothing, or no longer; nothing was changed. */
    record LinkGone() implements CorrectionOutcome {}
}
