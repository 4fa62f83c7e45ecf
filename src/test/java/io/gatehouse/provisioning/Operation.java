package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import java.util.function.UnaryOperator;

/** What the directory is asked for while something is wrong. */
enum Operation {
    OPEN(person -> person),
    GRANT(person ->
            ProvisioningWorld.changed(person, AccountState.ACTIVE, "PROVIDER_PORTAL", "AUDIT_CONTACT", "DIRECT_MAIL")),
    TAKE_AWAY(person -> ProvisioningWorld.changed(person, AccountState.ACTIVE, "PROVIDER_PORTAL")),
    CORRECT(ProvisioningWorld::corrected),
    SUSPEND(person -> ProvisioningWorld.changed(person, AccountState.SUSPENDED, "PROVIDER_PORTAL", "AUDIT_CONTACT"));

    private final UnaryOperator<AccountSnapshot> change;

    Operation(UnaryOperator<AccountSnapshot> change) {
        this.change = change;
    }

    /** Whether people are to be there already. */
    boolean onExisting() {
        return this != OPEN;
    }

    AccountSnapshot of(AccountSnapshot person) {
        return change.apply(person);
    }
}
