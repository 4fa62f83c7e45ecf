package io.gatehouse.organization.ui;

import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.PacsDestination;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed into the form about an organization, before it is known to be right. Public for Vaadin's binder only. */
public record OrganizationInput(
        String legalName,
        String street,
        String suite,
        String city,
        @Nullable String state,
        String zip,
        String phone,
        boolean participating,
        boolean emergencyCare,
        String mailDomains,
        String directDomain,
        String pacsTitle,
        String pacsHost,
        @Nullable Integer pacsPort,
        boolean pacsActive) {

    static OrganizationInput blank() {
        return new OrganizationInput("", "", "", "", null, "", "", true, false, "", "", "", "", null, false);
    }

    static OrganizationInput of(OrganizationDetails details) {
        var address = details.address();
        var pacs = details.pacs();
        return new OrganizationInput(
                details.legalName(),
                address.street(),
                text(address.suite()),
                address.city(),
                address.state(),
                address.zip(),
                details.phone() == null ? "" : details.phone().national(),
                details.participating(),
                details.emergencyCare(),
                String.join(", ", details.mailDomains().stream().sorted().toList()),
                text(details.directDomain()),
                pacs == null ? "" : pacs.aeTitle(),
                pacs == null ? "" : pacs.host(),
                pacs == null ? null : pacs.port(),
                pacs != null && pacs.active());
    }

    /** @throws io.gatehouse.common.InvalidValueException when something is not right yet */
    OrganizationForm form() {
        return new OrganizationForm(
                legalName,
                PostalAddress.of(street, suite, city, text(state), zip),
                phone.isBlank() ? null : PhoneNumber.of(phone),
                participating,
                emergencyCare,
                directDomain,
                pacs(),
                domains(mailDomains));
    }

    boolean namesPacs() {
        return !pacsTitle.isBlank() || !pacsHost.isBlank() || pacsPort != null;
    }

    private @Nullable PacsDestination pacs() {
        return namesPacs()
                ? new PacsDestination(pacsTitle.strip(), pacsHost.strip(), pacsPort == null ? 0 : pacsPort, pacsActive)
                : null;
    }

    static Set<String> domains(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(domain -> !domain.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
