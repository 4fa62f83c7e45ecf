package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Where a person works and what is granted there. Whether any of it counts is the account's to say. */
@Embeddable
class HeldAccess {

    @ElementCollection
    @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "account_id"))
    @BatchSize(size = 500)
    private Set<Affiliation> affiliations = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account_id"))
    @BatchSize(size = 500)
    private Set<Grant> grants = new HashSet<>();

    protected HeldAccess() {}

    Set<Affiliation> affiliations() {
        return affiliations;
    }

    Set<Grant> grants() {
        return grants;
    }

    void begin(UUID organization, Instant now) {
        if (!organizations().contains(organization)) {
            affiliations.add(new Affiliation(organization, now, false));
        }
    }

    /** A first grant at an organization begins the affiliation. */
    void grant(UUID organization, String code, @Nullable LocalDate validUntil, String grantedBy, Instant now) {
        begin(organization, now);
        grants.add(new Grant(organization, code, validUntil, now, grantedBy));
    }

    /** False when it was not granted. */
    boolean revoke(UUID organization, String code) {
        return grants.removeIf(grant -> grant.isOf(organization, code));
    }

    void suspend(UUID organization) {
        var affiliation = affiliations.stream()
                .filter(one -> one.organizationId().equals(organization) && !one.suspended())
                .findFirst()
                .orElseThrow(() -> new AccountRefusedException("notActive"));
        affiliations.remove(affiliation);
        affiliations.add(affiliation.suspend());
    }

    void suspendEverywhere() {
        var suspended = affiliations.stream().map(Affiliation::suspend).collect(Collectors.toSet());
        affiliations.clear();
        affiliations.addAll(suspended);
    }

    /** Works there from now on. Whoever left before begins anew: what was granted then does not come back by itself. */
    void join(UUID organization, Instant now) {
        var left = affiliations.stream()
                .filter(one -> one.organizationId().equals(organization) && one.suspended())
                .findFirst();
        left.ifPresent(former -> {
            grants.removeIf(grant -> grant.organizationId().equals(organization));
            affiliations.remove(former);
            affiliations.add(former.reinstate());
        });
        begin(organization, now);
    }

    void change(UUID organization, LinkAccount.AskedChange asked, String grantedBy, Instant now) {
        asked.ended().forEach(code -> revoke(organization, code));
        var renewed = grants.stream()
                .filter(grant -> grant.organizationId().equals(organization)
                        && grant.validUntil() != null
                        && asked.renewed().contains(grant.entitlement()))
                .toList();
        grants.removeAll(renewed);
        renewed.forEach(grant -> grants.add(grant.renewed(grantedBy, now)));
    }

    boolean anySuspended() {
        return affiliations.stream().anyMatch(Affiliation::suspended);
    }

    void reinstate() {
        var reinstated = affiliations.stream().map(Affiliation::reinstate).collect(Collectors.toSet());
        affiliations.clear();
        affiliations.addAll(reinstated);
    }

    /** What is kept and not granted at the other organization yet is granted there; the rest ends. */
    void move(AffiliationMove move, String grantedBy, Instant now) {
        var from = move.from().value();
        var to = move.to().value();
        refuseUnless(!from.equals(to), "sameOrganization");
        refuseUnless(openOrganizations().contains(from), "notThere");
        refuseUnless(openOrganizations().contains(to) || !organizations().contains(to), "suspendedThere");
        refuseUnless(grantsAt(from).containsAll(move.kept()), "notGranted");
        begin(to, now);
        var taken = grants.stream()
                .filter(grant -> grant.organizationId().equals(from)
                        && move.kept().contains(grant.entitlement())
                        && !holds(move.to(), grant.entitlement()))
                .map(grant -> new Grant(to, grant.entitlement(), grant.validUntil(), now, grantedBy))
                .toList();
        grants.removeIf(grant -> grant.organizationId().equals(from));
        grants.addAll(taken);
        affiliations.removeIf(affiliation -> affiliation.organizationId().equals(from));
    }

    private static void refuseUnless(boolean allowed, String reason) {
        if (!allowed) {
            throw new AccountRefusedException(reason);
        }
    }

    void end() {
        grants.clear();
        affiliations.clear();
    }

    void restore(Set<Affiliation> formerAffiliations, Set<Grant> formerGrants) {
        affiliations.addAll(formerAffiliations);
        grants.addAll(formerGrants);
    }

    Set<UUID> organizations() {
        return affiliations.stream().map(Affiliation::organizationId).collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> openOrganizations() {
        return affiliations.stream()
                .filter(affiliation -> !affiliation.suspended())
                .map(Affiliation::organizationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(OrganizationId organization, String code) {
        return grants.stream().anyMatch(grant -> grant.isOf(organization.value(), code));
    }

    Set<String> grantsAt(UUID organization) {
        return grants.stream()
                .filter(grant -> grant.organizationId().equals(organization))
                .map(Grant::entitlement)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> entitlements() {
        return grants.stream().map(Grant::entitlement).collect(Collectors.toUnmodifiableSet());
    }

    List<Grant> grantsEndedBefore(LocalDate day) {
        return grants.stream().filter(grant -> grant.endedBefore(day)).toList();
    }

    /** What holds on this day at the organizations where the person still works. */
    List<Grant> openGrants(LocalDate day) {
        var open = openOrganizations();
        return grants.stream()
                .filter(grant -> open.contains(grant.organizationId()) && !grant.endedBefore(day))
                .toList();
    }
}
