package io.gatehouse.registration;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.SimilarAccount;
import io.gatehouse.common.AccountId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may be the person that asks, the likeliest first, and what was said of it.
 *
 * @param linked the account the request belongs to; null while it belongs to none, or that one is not there yet
 * @param awaited reference of the request whose account has to be opened first; null when none has
 * @param toldApart whom somebody compared with the applicant and found to be another person
 */
public record Lookalikes(
        @Nullable AccountSnapshot linked,
        @Nullable String awaited,
        List<SimilarAccount> accounts,
        List<SimilarRequest> requests,
        Map<AccountId, ToldApart> toldApart) {

    public static final Lookalikes NONE = new Lookalikes(null, null, List.of(), List.of(), Map.of());

    public Lookalikes {
        accounts = List.copyOf(accounts);
        requests = List.copyOf(requests);
        toldApart = Map.copyOf(toldApart);
    }

    public boolean apart(AccountId account) {
        return toldApart.containsKey(account);
    }

    public boolean nobody() {
        return accounts.isEmpty() && requests.isEmpty();
    }
}
