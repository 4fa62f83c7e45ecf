package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.GroupName;

/**
 * Compares accounts with what the directory holds exactly as the worker does, by the catalogue as it was when this was made.
 * For whoever looks at many accounts without writing anything.
 */
public final class Comparison {

    private final EntryMapper mapper;
    private final ProvisioningPlanner planner;

    Comparison(EntryMapper mapper, ProvisioningPlanner planner) {
        this.mapper = mapper;
        this.planner = planner;
    }

    /** How the account is to look in the directory. */
    public WantedState wanted(AccountSnapshot account) {
        return mapper.map(account);
    }

    /** What would have to be done; empty when nothing. */
    public ProvisioningPlan plan(WantedState wanted, DirectoryState actual) {
        return planner.plan(wanted, actual);
    }

    /** Whether the group is Gatehouse's to fill. */
    public boolean owns(GroupName group) {
        return planner.ownership().covers(group);
    }
}
