package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.Adoption.Reference;
import io.gatehouse.directory.EntryId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of others that were agreed to become accounts'. Each counts until its account has reached the directory. */
@Repository
class Adoptions implements AgreedAdoptions {

    private static final String AGREE = """
            INSERT INTO provisioning_adoption (account_id, dn, entry_id, groups, attributes, agreed_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET dn = excluded.dn, entry_id = excluded.entry_id,
                groups = excluded.groups, attributes = excluded.attributes, agreed_at = excluded.agreed_at,
                reached_at = NULL""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    Adoptions(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    void agree(Map<AccountId, Adoption> adoptions) {
        var now = ProvisioningRecords.at(clock.instant());
        batches.batchUpdate(AGREE, adoptions.entrySet(), adoptions.size() + 1, (row, one) -> {
            var adoption = one.getValue();
            var references = adoption.references();
            row.setObject(1, one.getKey().value());
            row.setString(2, adoption.dn());
            row.setString(3, adoption.id().value());
            row.setArray(4, texts(row, references.stream().map(Reference::group)));
            row.setArray(5, texts(row, references.stream().map(Reference::attribute)));
            row.setTimestamp(6, now);
        });
    }

    /** Those of the accounts that the directory has been told of before; all others are due as new ones are. */
    List<AccountId> known(Collection<AccountId> accounts) {
        return database.sql("""
                        SELECT account_id FROM provisioning_record
                        WHERE account_id = ANY (:accounts) AND NOT (state = 'PENDING' AND reached_revision = 0)""")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    private static Array texts(PreparedStatement row, Stream<String> values) throws SQLException {
        return row.getConnection().createArrayOf("text", values.toArray());
    }

    @Override
    public Map<AccountId, Adoption> open(Collection<AccountId> accounts) {
        var open = new HashMap<AccountId, Adoption>();
        database.sql("""
                        SELECT account_id, dn, entry_id, groups, attributes FROM provisioning_adoption
                        WHERE account_id = ANY (:accounts) AND reached_at IS NULL""")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    open.put(new AccountId(row.getObject("account_id", UUID.class)), adoption(row));
                });
        return open;
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        var groups = (String[]) row.getArray("groups").getArray();
        var attributes = (String[]) row.getArray("attributes").getArray();
        var references = new ArrayList<Reference>();
        for (int i = 0; i < groups.length; i++) {
            references.add(new Reference(groups[i], attributes[i]));
        }
        return new Adoption(row.getString("dn"), new EntryId(row.getString("entry_id")), references);
    }
}
