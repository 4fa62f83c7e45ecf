package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.Username;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.Role;
import io.gatehouse.security.RoleAssignment;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignInAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the sign-in who may come in and as what: from the desired state, not from what the directory was told. */
@Service
@AllowAnyone("Signing in comes before anybody is known.")
@Transactional(readOnly = true)
class AccountSignIn implements SignInAccounts {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private final Accounts accounts;
    private final Clock clock;

    AccountSignIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<SignInAccount> findByUsername(String username) {
        try {
            return accounts.findByUsername(Username.of(username)).map(this::signInAccount);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<SignInAccount> findById(AccountId id) {
        return accounts.findById(id.value()).map(this::signInAccount);
    }

    private SignInAccount signInAccount(Account account) {
        var assignments = account.effectiveGrants(LocalDate.now(clock)).stream()
                .filter(grant -> ROLES.contains(grant.entitlement()))
                .map(grant -> new RoleAssignment(
                        Role.valueOf(grant.entitlement()), new OrganizationId(grant.organizationId())))
                .collect(Collectors.toUnmodifiableSet());
        return account.signIn(assignments);
    }
}
