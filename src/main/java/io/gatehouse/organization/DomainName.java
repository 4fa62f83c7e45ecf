package io.gatehouse.organization;

import io.gatehouse.common.InvalidValueException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The syntax of a domain name (RFC 1123), in lower case. */
final class DomainName {

    private static final Pattern SHAPE =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private DomainName() {}

    static String of(String typed) {
        var domain = typed.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(domain).matches()) {
            throw new InvalidValueException("organization.domain.invalid");
        }
        return domain;
    }
}
