package io.gatehouse.reconciliation.adoption;

/** What was asked of an adoption cannot be done; {@link #code()} is the key of the reason's text. */
public class AdoptionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    AdoptionRefusedException(String reason) {
        super(reason);
        this.code = "adoption.refused." + reason;
    }

    public String code() {
        return code;
    }
}
