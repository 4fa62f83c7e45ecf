package io.gatehouse.organization;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organization as it stands.
 *
 * @param shortName names its groups in the directory; see {@link OrganizationNaming}
 * @param exchange the exchange itself, whose people are the staff
 * @see OrganizationForm
 */
public record OrganizationDetails(
        OrganizationId id,
        long version,
        String legalName,
        String shortName,
        PostalAddress address,
        @Nullable PhoneNumber phone,
        boolean participating,
        boolean exchange,
        boolean emergencyCare,
        @Nullable String directDomain,
        @Nullable PacsDestination pacs,
        Set<String> mailDomains) {

    public boolean pacsReady() {
        return pacs != null && pacs.active();
    }

    /** What can be edited of it. */
    public OrganizationForm form() {
        return new OrganizationForm(
                legalName, address, phone, participating, emergencyCare, directDomain, pacs, mailDomains);
    }
}
