package io.gatehouse.organization;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What staff enter about an organization.
 *
 * @param emergencyCare runs an emergency department or urgent care, so its clinicians may have emergency access
 * @param directDomain domain of its Direct addresses; none until Direct Mail is set up
 * @param mailDomains domains of its work e-mail addresses
 */
public record OrganizationForm(
        String legalName,
        PostalAddress address,
        @Nullable PhoneNumber phone,
        boolean participating,
        boolean emergencyCare,
        @Nullable String directDomain,
        @Nullable PacsDestination pacs,
        Set<String> mailDomains) {

    /** Longest legal name, in code points. */
    public static final int MAX_NAME = 200;

    /** @throws InvalidValueException {@code organization.name.*, organization.domain.invalid} */
    public OrganizationForm {
        legalName = name(legalName);
        directDomain = directDomain == null || directDomain.isBlank() ? null : domain(directDomain);
        mailDomains = mailDomains.stream().map(OrganizationForm::domain).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws InvalidValueException {@code organization.name.*} */
    public static String name(String typed) {
        var name = CleanText.line(typed, MAX_NAME, "organization.name");
        if (name.length() < 2) {
            throw new InvalidValueException("organization.name.missing");
        }
        return name;
    }

    /** @throws InvalidValueException {@code organization.domain.invalid} */
    public static String domain(String typed) {
        return DomainName.of(typed);
    }
}
