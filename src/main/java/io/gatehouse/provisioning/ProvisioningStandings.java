package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether accounts stand still as far as the worker is concerned. */
@Repository
class ProvisioningStandings {

    private final JdbcClient database;

    ProvisioningStandings(JdbcClient database) {
        this.database = database;
    }

    Set<AccountId> inFlight(Collection<AccountSnapshot> accounts) {
        var settled = new HashSet<Settled>();
        database.sql("""
                        SELECT account_id, wanted_revision FROM provisioning_record
                        WHERE account_id = ANY (:accounts) AND next_attempt_at IS NULL""")
                .param(
                        "accounts",
                        accounts.stream().map(account -> account.id().value()).toArray(UUID[]::new))
                .query((row, number) -> new Settled(
                        new AccountId(row.getObject("account_id", UUID.class)), row.getLong("wanted_revision")))
                .list()
                .forEach(settled::add);
        return accounts.stream()
                .filter(account -> !settled.contains(new Settled(account.id(), account.revision())))
                .map(AccountSnapshot::id)
                .collect(Collectors.toSet());
    }

    long reached() {
        return database.sql("SELECT count(*) FROM provisioning_record WHERE reached_revision > 0")
                .query(Long.class)
                .single();
    }

    /** Nothing is to be done for the account at this revision. */
    private record Settled(AccountId account, long revision) {}
}
