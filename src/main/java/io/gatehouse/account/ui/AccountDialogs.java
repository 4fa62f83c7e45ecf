package io.gatehouse.account.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.ClosedAccount;
import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;

/** The dialogs with which an account as a whole is changed. */
@SpringComponent
class AccountDialogs {

    private final AccountOperations operations;
    private final OrganizationService organizations;
    private final UsernamePolicy usernames;
    private final AccountPlan plan;
    private final CurrentActor actor;

    AccountDialogs(
            AccountOperations operations,
            OrganizationService organizations,
            UsernamePolicy usernames,
            AccountPlan plan,
            CurrentActor actor) {
        this.operations = operations;
        this.organizations = organizations;
        this.usernames = usernames;
        this.plan = plan;
        this.actor = actor;
    }

    AccountOperations operations() {
        return operations;
    }

    /** Whether to offer what only a support lead may do. The services ask again. */
    boolean byLead() {
        return actor.get().lead();
    }

    boolean ownAccount(AccountSnapshot account) {
        return account.id().equals(actor.get().accountId());
    }

    Optional<ClosedAccount> closed(AccountSnapshot account) {
        return operations.restoring().closed(account.id());
    }

    void suspend(AccountSnapshot account, Runnable again) {
        var name = account.name().full();
        new SuspendDialog(account.id(), name, operations.access(), plan, again).open();
    }

    void reinstate(AccountSnapshot account, Runnable again) {
        new ReinstateDialog(operations.access(), plan, account, again).open();
    }

    void rename(AccountSnapshot account, Runnable again) {
        new RenameDialog(operations.renaming(), usernames, plan, account, again).open();
    }

    void move(AccountSnapshot account, Runnable again) {
        new MoveDialog(new MoveChoices(operations.moves(), organizations, account), plan, again).open();
    }

    void close(AccountSnapshot account, Runnable again) {
        new CloseDialog(operations.closing(), plan, account, again).open();
    }

    void restore(AccountSnapshot account, Runnable again) {
        new RestoreDialog(operations.restoring(), plan, account, again).open();
    }
}
