package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.util.Collection;
import java.util.Map;

/** Whether there are accounts of these ids or usernames now. */
interface KnownAccounts {

    Collection<AccountId> among(Collection<AccountId> ids);

    Map<String, AccountId> called(Collection<String> usernames);
}
