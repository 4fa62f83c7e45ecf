package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.util.List;

/** The directory has these accounts for the first time; each is also an {@link AccountProvisioned} of its own. */
public record FirstProvisioned(List<AccountId> accounts) {

    public FirstProvisioned {
        accounts = List.copyOf(accounts);
    }
}
