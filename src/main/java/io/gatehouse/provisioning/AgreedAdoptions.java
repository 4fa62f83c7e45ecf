package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Adoption;
import java.util.Collection;
import java.util.Map;

/** Where the worker learns which entries of others are to become accounts', as long as they have not. */
@FunctionalInterface
interface AgreedAdoptions {

    Map<AccountId, Adoption> open(Collection<AccountId> accounts);

    static AgreedAdoptions none() {
        return accounts -> Map.of();
    }
}
