package io.gatehouse.registration;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.LinkAccount;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.account.PersonFacts;
import io.gatehouse.account.WantedAccount;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.Username;
import io.gatehouse.organization.OrganizationDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account a decision would open, or what it would add to one that is there: one and the same for the plan that is shown and for the opening itself. */
@Component
class AccountDraft {

    private final Catalog catalog;

    AccountDraft(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Empty while the decision lacks an organization, an access level, a possible username or the account to link to. */
    Optional<WantedAccount> of(CheckFacts facts) {
        var organization = facts.organization();
        if (organization == null || facts.accessLevel() == null || facts.username() == UsernameStanding.MALFORMED) {
            return Optional.empty();
        }
        var linked = facts.lookalikes().linked();
        if (linked != null) {
            return Optional.of(addition(facts, organization, linked));
        }
        return facts.registration().linked() ? Optional.empty() : Optional.of(account(facts, organization));
    }

    private LinkAccount addition(CheckFacts facts, OrganizationDetails organization, AccountSnapshot linked) {
        var applicant = facts.applicant();
        var granted = granted(facts).toList();
        return new LinkAccount(
                linked.id(),
                linked.revision(),
                new PersonFacts(applicant.name(), applicant.email(), applicant.phone(), applicant.jobTitle()),
                applicant.npi(),
                facts.decision().accessLevel(),
                mailbox(facts.decision(), organization, granted),
                organization.id(),
                codes(granted),
                facts.registration().id(),
                asked(facts, organization, granted));
    }

    /** What else the owner of the account wants, at the organization the form began with. */
    private static LinkAccount.@Nullable AskedChange asked(
            CheckFacts facts, OrganizationDetails organization, List<Entitlement> granted) {
        var change = facts.registration().change();
        if (change == null) {
            return null;
        }
        return organization.id().equals(change.organization())
                ? new LinkAccount.AskedChange(
                        change.ends(facts.registration().asked()),
                        granted.stream()
                                .map(Entitlement::code)
                                .filter(change.renews()::contains)
                                .collect(Collectors.toUnmodifiableSet()))
                : new LinkAccount.AskedChange(Set.of(), Set.of());
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
                codes(granted),
                facts.registration().id());
    }

    private static Set<String> codes(List<Entitlement> granted) {
        return granted.stream().map(Entitlement::code).collect(Collectors.toUnmodifiableSet());
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
