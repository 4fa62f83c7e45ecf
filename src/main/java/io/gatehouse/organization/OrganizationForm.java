package io.gatehouse.organization;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import java.util.Set;
import java.util.TreeSet;
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
        legalName = CleanText.line(legalName, MAX_NAME, "organization.name");
        if (legalName.length() < 2) {
            throw new InvalidValueException("organization.name.missing");
        }
        directDomain = directDomain == null || directDomain.isBlank() ? null : DomainName.of(directDomain);
        var domains = new TreeSet<String>();
        mailDomains.forEach(domain -> domains.add(DomainName.of(domain)));
        mailDomains = Set.copyOf(domains);
    }
}
