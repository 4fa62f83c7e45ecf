package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import io.gatehouse.account.AccountSnapshot;

/** Shows what a change would do outside of the accounts; given by the module above this one that does it. */
public interface AccountPlan {

    /** @param wanted the account as the change would make it; this may wait for others and is not for a transaction */
    Component of(AccountSnapshot wanted);
}
