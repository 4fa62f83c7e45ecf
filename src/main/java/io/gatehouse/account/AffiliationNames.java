package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The organizations of some accounts, read once, by which affiliations are shown with their names. */
record AffiliationNames(Map<OrganizationId, OrganizationDetails> organizations) {

    static AffiliationNames read(OrganizationService organizations, Collection<UUID> ids) {
        return new AffiliationNames(organizations.byId(
                ids.stream().distinct().map(OrganizationId::new).toList()));
    }

    List<AffiliationSnapshot> of(Set<Affiliation> affiliations, Set<Grant> grants) {
        return affiliations.stream()
                .map(affiliation -> of(affiliation, grants))
                .sorted(Comparator.comparing(AffiliationSnapshot::organizationName))
                .toList();
    }

    private AffiliationSnapshot of(Affiliation affiliation, Set<Grant> grants) {
        var organization = Objects.requireNonNull(organizations.get(new OrganizationId(affiliation.organizationId())));
        return new AffiliationSnapshot(
                organization.id(),
                organization.shortName(),
                organization.legalName(),
                affiliation.suspended(),
                grants.stream()
                        .filter(grant -> grant.organizationId().equals(affiliation.organizationId()))
                        .map(grant -> new GrantSnapshot(
                                grant.entitlement(), grant.validUntil(), grant.grantedAt(), grant.grantedBy()))
                        .sorted(Comparator.comparing(GrantSnapshot::entitlement))
                        .toList());
    }
}
