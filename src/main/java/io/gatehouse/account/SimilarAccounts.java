package io.gatehouse.account;

import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowReview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            SELECT id, 'NPI' AS likeness, 1.0 AS strength FROM account WHERE npi = :npi
            UNION ALL
            SELECT id, 'EMAIL', 1.0 FROM account WHERE lower(email) = :email
            UNION ALL
            (SELECT id, 'PHONE', 1.0 FROM account WHERE phone = :phone
             ORDER BY similarity(folded(first_name || ' ' || last_name), folded(:name)) DESC LIMIT 10)
            UNION ALL
            SELECT id, 'PREVIOUS_USERNAME', 1.0 FROM given_username
                JOIN account ON account.id = given_username.account_id WHERE given_username.username = :username
            UNION ALL
            (SELECT id, 'NAME', similarity(folded(first_name || ' ' || last_name), folded(:name)) FROM account
             WHERE folded(first_name || ' ' || last_name) % folded(:name)
               AND similarity(folded(first_name || ' ' || last_name), folded(:name)) >= 0.6
             ORDER BY similarity(folded(first_name || ' ' || last_name), folded(:name)) DESC LIMIT 10)
            """;

    private final JdbcClient database;
    private final AccountList list;

    SimilarAccounts(JdbcClient database, AccountList list) {
        this.database = database;
        this.list = list;
    }

    /** The likeliest first. */
    public List<SimilarAccount> find(PersonTraits person) {
        var likenesses = new LinkedHashMap<AccountId, Map<Likeness, Double>>();
        database.sql(ALIKE)
                .param("npi", person.npi() == null ? null : person.npi().value())
                .param("email", person.email().folded())
                .param("phone", person.phone() == null ? null : person.phone().value())
                .param("username", username(person))
                .param("name", person.name().first() + " " + person.name().last())
                .query((ResultSet row) -> note(likenesses, row));
        return list.of(likenesses.keySet()).stream()
                .map(account -> new SimilarAccount(account, likenesses.getOrDefault(account.id(), Map.of())))
                .sorted(Comparator.comparing(SimilarAccount::score).reversed())
                .toList();
    }

    private static @Nullable String username(PersonTraits person) {
        return person.previousUsername() == null
                ? null
                : person.previousUsername().strip().toLowerCase(Locale.ROOT);
    }

    private static void note(Map<AccountId, Map<Likeness, Double>> likenesses, ResultSet row) throws SQLException {
        likenesses
                .computeIfAbsent(new AccountId(row.getObject("id", UUID.class)), id -> new EnumMap<>(Likeness.class))
                .merge(Likeness.valueOf(row.getString("likeness")), row.getDouble("strength"), Math::max);
    }
}
