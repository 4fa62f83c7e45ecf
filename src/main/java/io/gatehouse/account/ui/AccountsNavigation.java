package io.gatehouse.account.ui;

import com.vaadin.flow.component.UI;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;

/** The ways to the screens about accounts. */
public final class AccountsNavigation {

    /** Address of the list. */
    public static final String LIST = "accounts";

    /** Address of what an organization's administrators and audit contacts see. */
    static final String MY_ORGANIZATION = "my-organization";

    private AccountsNavigation() {}

    /** Address of a person's page, for links. */
    public static String page(AccountId account) {
        return LIST + "/" + account;
    }

    /** Address of the list of an organization's people. */
    public static String at(OrganizationId organization) {
        return LIST + "?organization=" + organization;
    }

    public static void open(AccountId account) {
        UI.getCurrent().navigate(page(account));
    }
}
