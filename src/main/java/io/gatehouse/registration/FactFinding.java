package io.gatehouse.registration;

import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.organization.OrganizationMatch;
import io.gatehouse.provisioning.ProvisioningService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what the checks look at. It asks the directory too, so it never runs inside a transaction. */
@Component
class FactFinding {

    private final OrganizationMatching organizations;
    private final UsernamePolicy usernames;
    private final ProvisioningService provisioning;
    private final PeopleAlike people;
    private final Catalog catalog;
    private final OnRecord record;

    FactFinding(
            OrganizationMatching organizations,
            UsernamePolicy usernames,
            ProvisioningService provisioning,
            PeopleAlike people,
            Catalog catalog,
            OnRecord record) {
        this.organizations = organizations;
        this.usernames = usernames;
        this.provisioning = provisioning;
        this.people = people;
        this.catalog = catalog;
        this.record = record;
    }

    CheckFacts find(RegistrationDetails registration, Decision decision) {
        var match = organizations.match(registration, decision.organization());
        var lookalikes = people.like(registration);
        return new CheckFacts(
                registration,
                decision,
                match.map(OrganizationMatch::organization).orElse(null),
                match.map(OrganizationMatch::score).orElse(0.0),
                lookalikes.linked() == null ? standing(decision.username()) : UsernameStanding.OWN,
                lookalikes,
                catalog.all().stream().collect(Collectors.toMap(Entitlement::code, Function.identity())),
                record.checklist(registration),
                record.vouching(registration));
    }

    private UsernameStanding standing(String username) {
        return switch (usernames.check(username)) {
            case MALFORMED -> UsernameStanding.MALFORMED;
            case RESERVED -> UsernameStanding.RESERVED;
            case TAKEN -> UsernameStanding.TAKEN;
            case FREE ->
                switch (provisioning.directoryUsername(username)) {
                    case FREE -> UsernameStanding.FREE;
                    case TAKEN -> UsernameStanding.TAKEN_IN_DIRECTORY;
                    case UNKNOWN -> UsernameStanding.FREE_AS_FAR_AS_KNOWN;
                };
        };
    }
}
