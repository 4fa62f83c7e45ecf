package io.gatehouse.account;

import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowReview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts, closed ones too, that may belong to a person who asks for access. */
@Service
@Transactional(readOnly = true)
@AllowReview
public class SimilarAccounts {

    private static final String ALIKE = """
            SELECT id, 'NPI' AS likeness FROM account WHERE npi = :npi
            UNION ALL
            SELECT id, 'EMAIL' FROM account WHERE lower(email) = :email
            UNION ALL
            SELECT id, 'PHONE' FROM account WHERE phone = :phone
            UNION ALL
            SELECT id, 'PREVIOUS_USERNAME' FROM account WHERE username = :username
            UNION ALL
            (SELECT id, 'NAME' FROM account
             WHERE folded(first_name || ' ' || last_name) % folded(:name)
               AND similarity(folded(first_name || ' ' || last_name), folded(:name)) >= 0.6
             ORDER BY similarity(folded(first_name || ' ' || last_name), folded(:name)) DESC LIMIT 10)
            LIMIT 30
            """;

    private final JdbcClient database;
    private final AccountList list;

    SimilarAccounts(JdbcClient database, AccountList list) {
        this.database = database;
        this.list = list;
    }

    /** The likeliest first: those with most in common. */
    public List<SimilarAccount> find(PersonTraits person) {
        var likenesses = new LinkedHashMap<AccountId, Set<Likeness>>();
        database.sql(ALIKE)
                .param("npi", person.npi() == null ? null : person.npi().value())
                .param("email", person.email().folded())
                .param("phone", person.phone() == null ? null : person.phone().value())
                .param("username", username(person))
                .param("name", person.name().first() + " " + person.name().last())
                .query((ResultSet row) -> note(likenesses, row));
        return list.of(likenesses.keySet()).stream()
                .map(account -> new SimilarAccount(account, Set.copyOf(of(likenesses, account))))
                .sorted((one, other) ->
                        other.likenesses().size() - one.likenesses().size())
                .toList();
    }

    private static @Nullable String username(PersonTraits person) {
        return person.previousUsername() == null
                ? null
                : person.previousUsername().strip().toLowerCase(Locale.ROOT);
    }

    private static void note(Map<AccountId, Set<Likeness>> likenesses, ResultSet row) throws SQLException {
        likenesses
                .computeIfAbsent(new AccountId(row.getObject("id", UUID.class)), id -> EnumSet.noneOf(Likeness.class))
                .add(Likeness.valueOf(row.getString("likeness")));
    }

    private static Set<Likeness> of(Map<AccountId, Set<Likeness>> likenesses, AccountRow account) {
        return likenesses.getOrDefault(account.id(), Set.of());
    }
}
