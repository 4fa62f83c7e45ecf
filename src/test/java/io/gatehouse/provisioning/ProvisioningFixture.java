package io.gatehouse.provisioning;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.testing.Eventually;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Accounts in whatever standing with the directory of the running application. */
@Component
public class ProvisioningFixture {

    private final ProvisioningService provisioning;
    private final AccountFixture accounts;
    private final AccountService opening;
    private final Directory directory;

    ProvisioningFixture(
            ProvisioningService provisioning, AccountFixture accounts, AccountService opening, Directory directory) {
        this.provisioning = provisioning;
        this.accounts = accounts;
        this.opening = opening;
        this.directory = directory;
    }

    /** An account that has reached the directory. */
    public AccountSnapshot inStep(String... entitlements) {
        var account = accounts.account(accounts.organization().id(), entitlements);
        await(account.id(), ProvisioningState.IN_STEP);
        return account;
    }

    /** An account whose username somebody else has in the directory. */
    public AccountSnapshot parked() {
        var wanted = accounts.wanted(accounts.organization().id());
        var squatter = new EntryKey(AccountId.newId(), wanted.username().value());
        directory.apply(List.of(new AddEntry(new DirectoryEntry(
                squatter,
                Map.of(
                        OwnedAttributes.COMMON_NAME, List.of("Somebody Else"),
                        OwnedAttributes.SURNAME, List.of("Else"),
                        OwnedAttributes.STATUS, List.of(OwnedAttributes.ACTIVE)),
                true))));
        var account = accounts.asSystem(() -> opening.open(wanted));
        await(account.id(), ProvisioningState.PARKED);
        return account;
    }

    public void await(AccountId account, ProvisioningState state) {
        Eventually.assertThat(() -> accounts.asSystem(() -> provisioning.status(account)).stream()
                .anyMatch(status -> status.state() == state));
    }
}
