package io.gatehouse.account;

import io.gatehouse.account.Closure.Kept;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which affiliations and grants of a closed account may come back today. */
@Component
class RestorableAccess {

    private final Catalog catalog;
    private final OrganizationService organizations;
    private final Clock clock;

    RestorableAccess(Catalog catalog, OrganizationService organizations, Clock clock) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.clock = clock;
    }

    record Result(Kept kept, List<LeftOut> leftOut) {}

    Result of(Kept kept) {
        var known = organizations(kept.affiliations());
        var affiliations = kept.affiliations().stream()
                .filter(affiliation -> open(organization(known, affiliation)))
                .collect(Collectors.toSet());
        var leftOut = new ArrayList<LeftOut>();
        kept.affiliations().stream()
                .filter(affiliation -> !affiliations.contains(affiliation))
                .map(affiliation -> organization(known, affiliation).legalName())
                .forEach(name -> leftOut.add(new LeftOut(name, null, LeftOut.Why.NOT_PARTICIPATING)));
        var grants = new HashSet<Grant>();
        for (var grant : kept.grants()) {
            var at = Objects.requireNonNull(known.get(new OrganizationId(grant.organizationId())));
            if (open(at)) {
                against(grant, at).ifPresentOrElse(leftOut::add, () -> grants.add(grant));
            }
        }
        leftOut.sort(Comparator.comparing(LeftOut::words));
        return new Result(new Kept(kept.state(), kept.suspensionReason(), affiliations, grants), leftOut);
    }

    private Optional<LeftOut> against(Grant grant, OrganizationDetails at) {
        var entitlement = catalog.find(grant.entitlement());
        var label = entitlement.map(Entitlement::label).orElse(grant.entitlement());
        if (entitlement.isEmpty()) {
            return Optional.of(new LeftOut(at.legalName(), label, LeftOut.Why.NOT_IN_CATALOGUE));
        }
        if (grant.endedBefore(LocalDate.now(clock))) {
            return Optional.of(new LeftOut(at.legalName(), label, LeftOut.Why.EXPIRED));
        }
        return entitlement
                .filter(Entitlement::privileged)
                .map(privileged -> new LeftOut(at.legalName(), label, LeftOut.Why.TWO_PEOPLE));
    }

    private static boolean open(OrganizationDetails organization) {
        return organization.participating() || organization.exchange();
    }

    private Map<OrganizationId, OrganizationDetails> organizations(Collection<Affiliation> affiliations) {
        return organizations.byId(affiliations.stream()
                .map(affiliation -> new OrganizationId(affiliation.organizationId()))
                .toList());
    }

    private static OrganizationDetails organization(
            Map<OrganizationId, OrganizationDetails> known, Affiliation affiliation) {
        return Objects.requireNonNull(known.get(new OrganizationId(affiliation.organizationId())));
    }
}
