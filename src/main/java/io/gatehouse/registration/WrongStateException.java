package io.gatehouse.registration;

/** A registration is no longer in a state in which this can be done. */
public class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RegistrationState state;

    WrongStateException(RegistrationState state, RegistrationState wanted) {
        super("A registration that is " + state + " cannot become " + wanted + ".");
        this.state = state;
    }

    /** The state it is in. */
    public RegistrationState state() {
        return state;
    }
}
