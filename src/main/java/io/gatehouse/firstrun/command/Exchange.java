package io.gatehouse.firstrun.command;

import io.gatehouse.common.PostalAddress;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The exchange's own organization, to which staff belong. Made with its first person; its page edits the rest. */
@Component
class Exchange {

    private final OrganizationService organizations;
    private final String name;

    Exchange(OrganizationService organizations, @Value("${gatehouse.exchange-name}") String name) {
        this.organizations = organizations;
        this.name = name;
    }

    OrganizationDetails organization() {
        var address = PostalAddress.of("1 Exchange Plaza", null, "Albany", "NY", "12207");
        return organizations.exchange(new OrganizationForm(name, address, null, true, false, null, null, Set.of()));
    }
}
