package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import java.util.ArrayList;

/** What staff can do with the account as a whole. */
class AccountActions {

    private final AccountDialogs dialogs;
    private final AccountService accounts;
    private final AccountSnapshot account;
    private final Runnable again;

    AccountActions(AccountDialogs dialogs, AccountSnapshot account, Runnable again) {
        this.dialogs = dialogs;
        this.accounts = dialogs.operations().accounts();
        this.account = account;
        this.again = again;
    }

    Component[] buttons() {
        var buttons = new ArrayList<Component>();
        if (account.state() == AccountState.ACTIVE) {
            buttons.add(account.activated() ? resetLink() : activationLink());
            buttons.add(suspend());
        }
        if (somethingSuspended()) {
            buttons.add(new Button(text("reinstate"), click -> dialogs.reinstate(account, again)));
        }
        if (account.state() == AccountState.CLOSED && dialogs.byLead()) {
            buttons.add(new Button(text("restore"), click -> dialogs.restore(account, again)));
        }
        var more = new MoreMenu(dialogs, account, again);
        if (more.hasSomething()) {
            buttons.add(more);
        }
        return buttons.toArray(Component[]::new);
    }

    private boolean somethingSuspended() {
        return account.state() == AccountState.SUSPENDED
                || account.state() == AccountState.ACTIVE
                        && account.affiliations().size()
                                > account.effectiveAffiliations().size();
    }

    private Button activationLink() {
        return once("activation", () -> accounts.requestActivation(account.id()));
    }

    private Button resetLink() {
        return once("reset", () -> accounts.requestPasswordReset(account.id()));
    }

    private Button once(String name, Runnable work) {
        var button = new Button(text(name));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (Attempt.done(text(name + ".done", account.email().value()), work)) {
                again.run();
            }
            button.setEnabled(true);
        });
        return button;
    }

    private Button suspend() {
        var button = new Button(text("suspend"), click -> dialogs.suspend(account, again));
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private static String text(String name, Object... arguments) {
        return I18NProvider.translate("account.ui.action." + name, arguments);
    }
}
