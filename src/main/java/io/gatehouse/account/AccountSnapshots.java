package io.gatehouse.account;

import io.gatehouse.organization.OrganizationService;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns accounts into the records that leave this module, reading the names of their organizations once. */
@Component
class AccountSnapshots {

    private final OrganizationService organizations;

    AccountSnapshots(OrganizationService organizations) {
        this.organizations = organizations;
    }

    AccountSnapshot of(Account account) {
        return of(List.of(account)).getFirst();
    }

    List<AffiliationSnapshot> affiliations(Set<Affiliation> affiliations, Set<Grant> grants) {
        var ids = affiliations.stream().map(Affiliation::organizationId).toList();
        return AffiliationNames.read(organizations, ids).of(affiliations, grants);
    }

    List<AccountSnapshot> of(List<Account> accounts) {
        var ids = accounts.stream()
                .flatMap(account -> account.organizations().stream())
                .toList();
        var names = AffiliationNames.read(organizations, ids);
        return accounts.stream().map(account -> account.snapshot(names)).toList();
    }
}
