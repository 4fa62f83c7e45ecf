package io.gatehouse.registration;

/** The key came before with something else; nothing was taken in. A new submission needs a key of its own. */
public class SubmissionKeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubmissionKeyReusedException() {
        super("The submission key was used for another submission.");
    }
}
