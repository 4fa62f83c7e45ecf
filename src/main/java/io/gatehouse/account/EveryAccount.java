package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * All accounts by one statement, over one cursor, a row for each: what an account is granted comes as text in the same row,
 * because looking it up page by page costs the database several times as much, and arrays cost the driver. See docs/decisions/094.
 */
@Repository
class EveryAccount {

    private static final int FETCHED_AT_ONCE = 2_000;
    private static final int UUID_LENGTH = 36;
    private static final String[] NONE = {};

    private static final String SQL = """
            SELECT a.id, a.revision, a.username, a.first_name, a.middle_name, a.last_name, a.name_suffix, a.email, a.phone,
                a.npi, a.job_title, a.access_level, a.direct_address, a.state, a.suspension_reason, a.registration_id,
                a.activated_at, a.opened_at, f.places, g.granted
            FROM account a
            LEFT JOIN (SELECT account_id, string_agg(organization_id || CASE WHEN suspended THEN '-' ELSE '+' END, ' ') AS places
                FROM affiliation GROUP BY account_id) f ON f.account_id = a.id
            LEFT JOIN (SELECT account_id, string_agg(organization_id || entitlement, ' ') AS granted
                FROM account_grant GROUP BY account_id) g ON g.account_id = a.id
            WHERE a.username COLLATE "C" > ?""";

    private final JdbcTemplate database;

    EveryAccount(JdbcTemplate database) {
        this.database = database;
    }

    /** In no order; false when the reader had enough before the end. Needs a transaction, else the driver fetches all of them at once. */
    boolean after(String username, Predicate<AccountSnapshot> reader) {
        var places = places();
        var streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        streaming.setFetchSize(FETCHED_AT_ONCE);
        try (var rows = streaming.queryForStream(SQL, (row, number) -> account(row, places), username)) {
            return rows.allMatch(reader);
        }
    }

    private record Place(OrganizationId id, String shortName, String legalName) {}

    private Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        database.query("SELECT id, short_name, legal_name FROM organization", row -> {
            var id = row.getObject("id", UUID.class);
            places.put(
                    id.toString(),
                    new Place(new OrganizationId(id), row.getString("short_name"), row.getString("legal_name")));
        });
        return places;
    }

    private static AccountSnapshot account(ResultSet row, Map<String, Place> places) throws SQLException {
        var granted = words(row.getString("granted"));
        var affiliations = new ArrayList<AffiliationSnapshot>();
        for (var one : words(row.getString("places"))) {
            var organization = one.substring(0, UUID_LENGTH);
            var place = Objects.requireNonNull(places.get(organization));
            affiliations.add(new AffiliationSnapshot(
                    place.id(),
                    place.shortName(),
                    place.legalName(),
                    one.charAt(UUID_LENGTH) == '-',
                    grants(organization, granted)));
        }
        return AccountPageRows.bare(row).with(affiliations);
    }

    private static List<GrantSnapshot> grants(String organization, String[] granted) {
        var grants = new ArrayList<GrantSnapshot>(granted.length);
        for (var one : granted) {
            if (one.startsWith(organization)) {
                grants.add(new GrantSnapshot(one.substring(UUID_LENGTH), null, Instant.EPOCH, ""));
            }
        }
        return grants;
    }

    private static String[] words(@Nullable String text) {
        return text == null ? NONE : text.split(" ");
    }
}
