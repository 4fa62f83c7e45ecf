package io.gatehouse.registration;

import io.gatehouse.account.PersonTraits;
import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds requests, open and rejected ones, that may be of the same person. What became an account is found as one. */
@Repository
class SimilarRequests {

    private static final String ALIKE = """
            WITH alike AS (
                (SELECT id, 'NPI' AS likeness FROM registration WHERE npi = :npi LIMIT 10)
                UNION ALL
                (SELECT id, 'EMAIL' FROM registration WHERE email = :email LIMIT 10)
                UNION ALL
                (SELECT id, 'PHONE' FROM registration WHERE form #>> '{applicant,phone}' = :phone LIMIT 10)
                UNION ALL
                (SELECT id, 'NAME' FROM registration WHERE folded(name) = folded(:name) LIMIT 10))
            SELECT r.id, coalesce(r.linked_account_id, r.account_id) AS account, r.reference, r.state, r.name,
                   r.organization_name, r.submitted_at, likeness
            FROM alike JOIN registration r ON r.id = alike.id
            WHERE r.id <> :self AND r.state NOT IN ('APPROVED', 'WITHDRAWN', 'EXPIRED')
            """;

    private final JdbcClient database;

    SimilarRequests(JdbcClient database) {
        this.database = database;
    }

    /** The likeliest first. Whoever only has the same telephone is left out: a whole practice may have one. */
    List<SimilarRequest> find(RegistrationDetails registration, PersonTraits person) {
        var found = new LinkedHashMap<RegistrationId, SimilarRequest>();
        database.sql(ALIKE)
                .param("npi", person.npi() == null ? null : person.npi().value())
                .param("email", person.email().folded())
                .param("phone", person.phone() == null ? null : person.phone().value())
                .param("name", person.name().last() + ", " + person.name().first())
                .param("self", registration.id().value())
                .query((row, number) -> request(row))
                .list()
                .forEach(request -> found.merge(request.id(), request, SimilarRequests::both));
        return found.values().stream()
                .filter(request -> !request.likenesses().keySet().equals(Set.of(Likeness.PHONE)))
                .sorted(Comparator.comparing(SimilarRequest::score).reversed())
                .toList();
    }

    /** What the request is called that the account was allotted to. */
    Optional<String> reference(AccountId account) {
        return database.sql("SELECT reference FROM registration WHERE account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    private static SimilarRequest both(SimilarRequest one, SimilarRequest other) {
        var likenesses = new EnumMap<Likeness, Double>(one.likenesses());
        likenesses.putAll(other.likenesses());
        return new SimilarRequest(
                one.id(),
                one.account(),
                one.reference(),
                one.state(),
                one.name(),
                one.organizationName(),
                one.submittedAt(),
                likenesses);
    }

    private static SimilarRequest request(ResultSet row) throws SQLException {
        return new SimilarRequest(
                new RegistrationId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("reference"),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("organization_name"),
                row.getTimestamp("submitted_at").toInstant(),
                Map.of(Likeness.valueOf(row.getString("likeness")), 1.0));
    }
}
