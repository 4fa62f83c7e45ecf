package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request adds to an account that its person has already.
 *
 * @param revision of the account as it was when that was decided
 * @param person as the request says; taken over only where the account is not active, because its own may be out of date
 * @param npi taken over where the account has none
 * @param directAddress taken over where the account has none
 * @param entitlements codes of services and roles to be had at the organization, also those that are there already
 * @param asked null unless the person the account belongs to asked for the change
 */
public record LinkAccount(
        AccountId id,
        long revision,
        PersonFacts person,
        @Nullable Npi npi,
        String accessLevel,
        @Nullable DirectAddress directAddress,
        OrganizationId organization,
        Set<String> entitlements,
        RegistrationId registration,
        @Nullable AskedChange asked)
        implements WantedAccount {

    public LinkAccount {
        entitlements = Set.copyOf(entitlements);
    }

    /**
     * What else the person wants of the account: everything the request says of them is taken over.
     *
     * @param ended codes that are given up at the organization
     * @param renewed codes that are to be had for as long again
     */
    public record AskedChange(Set<String> ended, Set<String> renewed) {

        public AskedChange {
            ended = Set.copyOf(ended);
            renewed = Set.copyOf(renewed);
        }
    }
}
