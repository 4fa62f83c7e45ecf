package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.util.Set;

/** What a request comes to: an account of its own, or more for the one its person has already. */
public sealed interface WantedAccount permits OpenAccount, LinkAccount {

    AccountId id();

    /** Where the person works by this request. */
    OrganizationId organization();

    /** Codes of services and roles granted there. */
    Set<String> entitlements();
}
