package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.security.AllowSystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts by the thousand, for whoever has to go through many or all of them. */
@Service
@Transactional(readOnly = true)
@AllowSystem
public class AccountPages {

    private final AccountPageRows rows;
    private final EveryAccount every;

    AccountPages(AccountPageRows rows, EveryAccount every) {
        this.rows = rows;
        this.every = every;
    }

    /**
     * Shows every account whose username comes after this one in the order of its characters, until the reader has enough; all
     * of them after "". In no order, and of the grants only what is granted, not by whom and for how long. False
     * when the reader had enough before the end.
     */
    public boolean after(String username, Predicate<AccountSnapshot> reader) {
        return every.after(username, reader);
    }

    /** The accounts of these ids as they are now, in any order; unknown ids are left out. */
    public List<AccountSnapshot> snapshots(Collection<AccountId> ids) {
        return rows.snapshots(ids);
    }

    /** Whose account, not closed, has this address. Found or not, it takes the same. */
    public Optional<MailboxOwner> owner(EmailAddress email) {
        return rows.owner(email.folded());
    }

    /** Those of the usernames that accounts have. */
    public Map<String, AccountId> of(Collection<String> usernames) {
        return rows.of(usernames);
    }
}
