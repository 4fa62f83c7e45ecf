package io.gatehouse.common;

import java.util.regex.Pattern;

/**
 * A National Provider Identifier (45 CFR 162.406): ten digits beginning with 1 or 2, the last one a Luhn check digit over
 * the number prefixed with 80840 (ISO/IEC 7812-1).
 */
public record Npi(String value) {

    private static final Pattern SHAPE = Pattern.compile("[12]\\d{9}");
    /** What the prefix 80840 adds to the Luhn sum. */
    private static final int PREFIX_SUM = 24;

    /** @throws InvalidValueException {@code value.npi.shape} or {@code value.npi.checkDigit} */
    public static Npi of(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        if (!SHAPE.matcher(digits).matches()) {
            throw new InvalidValueException("value.npi.shape");
        }
        if (luhnSum(digits) % 10 != 0) {
            throw new InvalidValueException("value.npi.checkDigit");
        }
        return new Npi(digits);
    }

    private static int luhnSum(String digits) {
        int sum = PREFIX_SUM;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? doubled(digit) : digit;
        }
        return sum;
    }

    private static int doubled(int digit) {
        return digit < 5 ? 2 * digit : 2 * digit - 9;
    }

    @Override
    public String toString() {
        return value;
    }
}
