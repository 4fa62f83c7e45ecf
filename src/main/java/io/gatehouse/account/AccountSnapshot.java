package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.OrganizationScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as it should be at one revision.
 *
 * @param revision raised by every change that the directory has to follow
 * @param accessLevel code in the catalogue
 * @param formerUsernames what the account was called before; nobody else ever gets these
 * @param activated the person has chosen a password at least once
 */
public record AccountSnapshot(
        AccountId id,
        long revision,
        String username,
        PersonName name,
        EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable Npi npi,
        String jobTitle,
        @Nullable String accessLevel,
        @Nullable DirectAddress directAddress,
        AccountState state,
        @Nullable SuspensionReason suspensionReason,
        @Nullable RegistrationId registration,
        boolean activated,
        Instant openedAt,
        List<AffiliationSnapshot> affiliations,
        Set<String> formerUsernames) {

    /** The affiliations whose grants open something now: none unless the account is active. */
    public List<AffiliationSnapshot> effectiveAffiliations() {
        return state == AccountState.ACTIVE
                ? affiliations.stream()
                        .filter(affiliation -> !affiliation.suspended())
                        .toList()
                : List.of();
    }

    /** The same account with only those affiliations that the scope covers. */
    AccountSnapshot within(OrganizationScope scope) {
        var covered = affiliations.stream()
                .filter(affiliation -> scope.covers(affiliation.organization()))
                .toList();
        return with(covered);
    }

    AccountSnapshot with(List<AffiliationSnapshot> others) {
        return new AccountSnapshot(
                id,
                revision,
                username,
                name,
                email,
                phone,
                npi,
                jobTitle,
                accessLevel,
                directAddress,
                state,
                suspensionReason,
                registration,
                activated,
                openedAt,
                others,
                formerUsernames);
    }

    AccountSnapshot formerly(Set<String> usernames) {
        return new AccountSnapshot(
                id,
                revision,
                username,
                name,
                email,
                phone,
                npi,
                jobTitle,
                accessLevel,
                directAddress,
                state,
                suspensionReason,
                registration,
                activated,
                openedAt,
                affiliations,
                usernames);
    }
}
