package io.gatehouse.registration;

import io.gatehouse.account.OpenAccount;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.Username;
import io.gatehouse.organization.OrganizationDetails;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account a decision would open: one and the same for the plan that is shown and for the opening itself. */
@Component
class AccountDraft {

    private final Catalog catalog;

    AccountDraft(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Empty while the decision lacks an organization, an access level or a possible username. */
    Optional<OpenAccount> of(CheckFacts facts) {
        var organization = facts.organization();
        return organization == null || facts.accessLevel() == null || facts.username() == UsernameStanding.MALFORMED
                ? Optional.empty()
                : Optional.of(account(facts, organization));
    }

    /** Privileged lines are left out: they are granted later, by a second person. */
    private OpenAccount account(CheckFacts facts, OrganizationDetails organization) {
        var applicant = facts.applicant();
        var granted = granted(facts).toList();
        return new OpenAccount(
                facts.registration().accountId(),
                Username.of(facts.decision().username()),
                applicant.name(),
                applicant.email(),
                applicant.phone(),
                applicant.npi(),
                applicant.jobTitle(),
                facts.decision().accessLevel(),
                mailbox(facts.decision(), organization, granted),
                organization.id(),
                granted.stream().map(Entitlement::code).collect(Collectors.toUnmodifiableSet()),
                facts.registration().id());
    }

    private Stream<Entitlement> granted(CheckFacts facts) {
        return facts.registration().lines().stream()
                .filter(line -> facts.decision().grants(line.id()))
                .map(LineDetails::entitlement)
                .distinct()
                .map(catalog::require)
                .filter(entitlement -> !entitlement.privileged());
    }

    /** The username never changes and is never given twice, so the mailbox named after it is unique in its domain. */
    private static @Nullable DirectAddress mailbox(
            Decision decision, OrganizationDetails organization, List<Entitlement> granted) {
        var domain = organization.directDomain();
        boolean wanted = granted.stream().anyMatch(entitlement -> entitlement.needs(Prerequisite.DIRECT_DOMAIN));
        return wanted && domain != null ? DirectAddress.of(Username.of(decision.username()) + "@" + domain) : null;
    }
}
