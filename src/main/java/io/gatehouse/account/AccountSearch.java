package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.OrganizationScope;
import io.gatehouse.security.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for people who look at them, each within the organizations they answer for. */
@Service
@Transactional(readOnly = true)
@AllowScoped
public class AccountSearch {

    /** Beyond this many, lists say "more than". */
    public static final int COUNTED = 10_000;

    private final AccountGuard guard;
    private final AccountSnapshots snapshots;
    private final AccountList list;

    AccountSearch(AccountGuard guard, AccountSnapshots snapshots, AccountList list) {
        this.guard = guard;
        this.snapshots = snapshots;
        this.list = list;
    }

    /** Empty when there is none, or none that the actor may see; affiliations out of scope are left out. */
    public Optional<AccountSnapshot> find(AccountId id) {
        try {
            var scope = guard.scope(Role.values());
            return Optional.of(snapshots.of(guard.visible(id))).map(account -> account.within(scope));
        } catch (AccountNotFoundException e) {
            return Optional.empty();
        }
    }

    public List<AccountRow> list(AccountFilter filter, int offset, int limit) {
        return list.page(filter, scope(), offset, limit);
    }

    /** Usernames of those accounts that the actor may see. */
    public Map<AccountId, String> usernames(Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : list.usernames(ids, scope());
    }

    public int count(AccountFilter filter) {
        return list.count(filter, scope(), COUNTED);
    }

    private OrganizationScope scope() {
        return guard.scope(Role.values());
    }
}
