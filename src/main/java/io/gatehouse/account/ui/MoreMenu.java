package io.gatehouse.account.ui;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;

/** What is done rarely and changes much, out of the way of what is done every day. */
class MoreMenu extends MenuBar {

    private final transient AccountDialogs dialogs;
    private final transient AccountSnapshot account;

    MoreMenu(AccountDialogs dialogs, AccountSnapshot account, Runnable again) {
        this.dialogs = dialogs;
        this.account = account;
        var items = addItem(text("more")).getSubMenu();
        if (mayMove()) {
            items.addItem(text("move"), click -> dialogs.move(account, again));
        }
        if (mayRename()) {
            items.addItem(text("rename"), click -> dialogs.rename(account, again));
        }
        if (mayClose()) {
            items.addItem(text("close"), click -> dialogs.close(account, again)).addClassName("dangerous");
        }
    }

    boolean hasSomething() {
        return mayMove() || mayRename() || mayClose();
    }

    private boolean mayMove() {
        return !account.effectiveAffiliations().isEmpty();
    }

    private boolean mayRename() {
        return account.state() != AccountState.CLOSED && dialogs.byLead();
    }

    private boolean mayClose() {
        return mayRename() && !dialogs.ownAccount(account);
    }

    private static String text(String key) {
        return I18NProvider.translate("account.ui.action." + key);
    }
}
