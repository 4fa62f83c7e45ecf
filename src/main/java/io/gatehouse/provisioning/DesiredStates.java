package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import java.util.Collection;
import java.util.List;

/** Where the worker learns how accounts are to be, at the moment it asks. */
@FunctionalInterface
interface DesiredStates {

    List<AccountSnapshot> of(Collection<AccountId> accounts);
}
