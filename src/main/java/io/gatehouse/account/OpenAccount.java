package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.Username;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account that is to be opened.
 *
 * @param id allotted beforehand, so that a plan shown before the decision is the plan applied after it
 * @param entitlements codes of services and roles granted at the organization
 * @param registration the request it comes from; null for the first lead and demo people
 */
public record OpenAccount(
        AccountId id,
        Username username,
        PersonName name,
        EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable Npi npi,
        String jobTitle,
        @Nullable String accessLevel,
        @Nullable DirectAddress directAddress,
        OrganizationId organization,
        Set<String> entitlements,
        @Nullable RegistrationId registration)
        implements WantedAccount {}
