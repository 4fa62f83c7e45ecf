package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;

/**
 * Shows what a change would do outside of the accounts; given by the module above this one that does it. Making it may wait
 * for others and is not for a transaction.
 */
public interface AccountPlan {

    /** @param wanted the account as the change would make it */
    Component of(AccountSnapshot wanted);

    /**
     * What suspending would do, as far as the viewer answers for it.
     *
     * @throws AccountRefusedException when it cannot be suspended
     */
    Component ofSuspension(AccountId account);
}
