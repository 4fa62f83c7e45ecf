package io.gatehouse.common;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address (RFC 5321 without quoted local parts), its domain in lower case and ASCII. */
public record EmailAddress(String value) {

    private static final int MAX_LOCAL = 64;
    private static final int MAX_ALL = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws InvalidValueException {@code value.email.invalid} or {@code value.email.tooLong} */
    public static EmailAddress of(String typed) {
        return new EmailAddress(normalised(typed, "value.email"));
    }

    static String normalised(String typed, String code) {
        var text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new InvalidValueException(code + ".invalid");
        }
        var local = text.substring(0, at);
        var domain = asciiDomain(text.substring(at + 1), code);
        if (local.length() > MAX_LOCAL || local.length() + 1 + domain.length() > MAX_ALL) {
            throw new InvalidValueException(code + ".tooLong");
        }
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new InvalidValueException(code + ".invalid");
        }
        return local + "@" + domain;
    }

    private static String asciiDomain(String domain, String code) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(code + ".invalid");
        }
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The form in which two spellings of one mailbox are compared. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
