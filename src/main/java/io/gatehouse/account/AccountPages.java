package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowSystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All accounts in the order of their usernames, for whoever has to go through every one of them: page by page, each page with
 * all it takes and nothing kept.
 */
@Service
@Transactional(readOnly = true)
@AllowSystem
public class AccountPages {

    private final AccountPageRows rows;

    AccountPages(AccountPageRows rows) {
        this.rows = rows;
    }

    /** The next accounts after this username in the order of its characters; from the first one after "". */
    public List<AccountSnapshot> after(String username, int limit) {
        return rows.after(username, limit);
    }

    /** The accounts of these ids as they are now, in any order; unknown ids are left out. */
    public List<AccountSnapshot> snapshots(Collection<AccountId> ids) {
        return rows.snapshots(ids);
    }

    /** Those of the usernames that accounts have. */
    public Map<String, AccountId> of(Collection<String> usernames) {
        return rows.of(usernames);
    }
}
