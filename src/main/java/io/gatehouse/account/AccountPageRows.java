package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.RegistrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many whole accounts in two statements, without the entities' bookkeeping. */
@Repository
class AccountPageRows {

    private static final String ACCOUNTS = """
            SELECT id, revision, username, first_name, middle_name, last_name, name_suffix, email, phone, npi, job_title,
                access_level, direct_address, state, suspension_reason, registration_id, activated_at, opened_at,
                ARRAY(SELECT g.username FROM given_username g
                    WHERE g.account_id = account.id AND g.username <> account.username) AS former
            FROM account WHERE id = ANY (:ids)""";

    private final JdbcClient database;
    private final AffiliationRows affiliations;

    AccountPageRows(JdbcClient database) {
        this.database = database;
        this.affiliations = new AffiliationRows(database);
    }

    List<AccountSnapshot> snapshots(Collection<AccountId> ids) {
        var accounts = database.sql(ACCOUNTS)
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> bare(row).formerly(former(row)))
                .list();
        var found = affiliations.of(accounts.stream().map(AccountSnapshot::id).toList());
        return accounts.stream()
                .map(account -> account.with(found.getOrDefault(account.id(), List.of())))
                .toList();
    }

    private static Set<String> former(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("former").getArray());
    }

    Optional<MailboxOwner> owner(String folded) {
        return database.sql(
                        "SELECT id, first_name, last_name FROM account WHERE lower(email) = :email AND state <> 'CLOSED'")
                .param("email", folded)
                .query((row, number) -> new MailboxOwner(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("first_name") + " " + row.getString("last_name")))
                .optional();
    }

    Map<String, AccountId> of(Collection<String> usernames) {
        var found = new HashMap<String, AccountId>();
        database.sql("SELECT id, username FROM account WHERE username = ANY (:usernames)")
                .param("usernames", usernames.toArray(String[]::new))
                .query((row, number) ->
                        found.put(row.getString("username"), new AccountId(row.getObject("id", UUID.class))))
                .list();
        return found;
    }

    /** What the account's own row says. */
    static AccountSnapshot bare(ResultSet row) throws SQLException {
        return new AccountSnapshot(
                new AccountId(row.getObject("id", UUID.class)),
                row.getLong("revision"),
                row.getString("username"),
                new PersonName(
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getString("last_name"),
                        row.getString("name_suffix")),
                new EmailAddress(row.getString("email")),
                known(row.getString("phone"), PhoneNumber::new),
                known(row.getString("npi"), Npi::new),
                row.getString("job_title"),
                row.getString("access_level"),
                known(row.getString("direct_address"), DirectAddress::new),
                AccountState.valueOf(row.getString("state")),
                known(row.getString("suspension_reason"), SuspensionReason::valueOf),
                known(row.getObject("registration_id", UUID.class), RegistrationId::new),
                row.getTimestamp("activated_at") != null,
                row.getTimestamp("opened_at").toInstant(),
                List.of(),
                Set.of());
    }

    private static <S, T> @Nullable T known(@Nullable S value, Function<S, T> made) {
        return value == null ? null : made.apply(value);
    }
}
