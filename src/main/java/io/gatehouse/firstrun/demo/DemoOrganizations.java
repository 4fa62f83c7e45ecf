package io.gatehouse.firstrun.demo;

import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.organization.PacsDestination;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The exchange itself and eight organizations around it, one of which does not participate yet. */
@Component
@OnDemo
class DemoOrganizations {

    private static final String EXCHANGE = "exchange";

    private final OrganizationService organizations;

    DemoOrganizations(OrganizationService organizations) {
        this.organizations = organizations;
    }

    boolean none() {
        return organizations.count(OrganizationFilter.all()) == 0;
    }

    /** Enters them all; the key is the one that the file of people refers to. */
    Map<String, OrganizationDetails> enter() {
        var entered = new LinkedHashMap<String, OrganizationDetails>();
        new DemoFile("organizations.csv").rows().forEach(row -> entered.put(row.get("key"), enter(row)));
        return entered;
    }

    private OrganizationDetails enter(CSVRecord row) {
        return row.get("key").equals(EXCHANGE) ? organizations.exchange(form(row)) : organizations.create(form(row));
    }

    private static OrganizationForm form(CSVRecord row) {
        return new OrganizationForm(
                row.get("legalName"),
                address(row),
                PhoneNumber.of(row.get("phone")),
                DemoFile.yes(row, "participating"),
                DemoFile.yes(row, "emergencyCare"),
                DemoFile.optional(row, "directDomain"),
                pacs(row),
                DemoFile.words(row, "mailDomains"));
    }

    private static PostalAddress address(CSVRecord row) {
        return PostalAddress.of(
                row.get("street"), DemoFile.optional(row, "suite"), row.get("city"), row.get("state"), row.get("zip"));
    }

    private static @Nullable PacsDestination pacs(CSVRecord row) {
        if (row.get("pacs").isEmpty()) {
            return null;
        }
        var parts = row.get("pacs").split("\\|");
        return new PacsDestination(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3].equals("yes"));
    }
}
