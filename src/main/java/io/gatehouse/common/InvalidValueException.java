package io.gatehouse.common;

/** A text that cannot become the value asked for. The code is the key of the sentence that says what to do. */
public class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public InvalidValueException(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
