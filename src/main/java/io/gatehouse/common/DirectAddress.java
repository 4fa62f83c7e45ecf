package io.gatehouse.common;

/** A Direct secure messaging address (Applicability Statement for Secure Health Transport): same syntax as e-mail. */
public record DirectAddress(String value) {

    /** @throws InvalidValueException {@code value.direct.invalid} or {@code value.direct.tooLong} */
    public static DirectAddress of(String typed) {
        return new DirectAddress(EmailAddress.normalised(typed, "value.direct"));
    }

    @Override
    public String toString() {
        return value;
    }
}
