package io.gatehouse.registration;

import io.gatehouse.account.PersonTraits;
import io.gatehouse.account.SimilarAccounts;
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
    private final SimilarAccounts similar;
    private final Catalog catalog;
    private final Trainings trainings;

    FactFinding(
            OrganizationMatching organizations,
            UsernamePolicy usernames,
            ProvisioningService provisioning,
            SimilarAccounts similar,
            Catalog catalog,
            Trainings trainings) {
        this.organizations = organizations;
        this.usernames = usernames;
        this.provisioning = provisioning;
        this.similar = similar;
        this.catalog = catalog;
        this.trainings = trainings;
    }

    CheckFacts find(RegistrationDetails registration, Decision decision) {
        var match = organizations.match(registration, decision.organization());
        return new CheckFacts(
                registration,
                decision,
                match.map(OrganizationMatch::organization).orElse(null),
                match.map(OrganizationMatch::score).orElse(0.0),
                standing(decision.username()),
                similar.find(traits(registration)).stream()
                        .filter(alike -> !alike.account().id().equals(registration.accountId()))
                        .toList(),
                catalog.all().stream().collect(Collectors.toMap(Entitlement::code, Function.identity())),
                trainings.completedOn(registration.id()).orElse(null));
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

    private static PersonTraits traits(RegistrationDetails registration) {
        return new PersonTraits(
                registration.name(),
                registration.email(),
                registration.npi(),
                registration.phone(),
                registration.asked().previousUsername());
    }
}
