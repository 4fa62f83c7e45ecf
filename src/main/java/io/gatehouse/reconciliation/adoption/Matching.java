package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.UsernamePolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out who everybody is: reads each entry by the mapping, then compares all with the accounts at once. Nothing is asked
 * person by person, so a hundred thousand take seconds. See docs/decisions/091.
 */
@Component
class Matching {

    private static final int AT_ONCE = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> ENTRY = new TypeReference<>() {};

    private static final String UNDERSTOOD = """
            UPDATE adoption_candidate c SET
                person = u.person, username = u.username, first_name = u.first_name, last_name = u.last_name,
                email = u.email, phone = u.phone, npi = u.npi, job_title = u.job_title, disabled = u.disabled,
                organization_value = u.organization, own_doubts = u.doubts::text[]
            FROM unnest(?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::boolean[], ?::text[], ?::text[])
                AS u (id, person, username, first_name, last_name, email, phone, npi, job_title, disabled, organization,
                      doubts)
            WHERE c.run_id = ? AND c.id = u.id""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionOperations transactions;
    private final UsernamePolicy usernames;
    private final Verdicts verdicts;

    Matching(
            JdbcClient database,
            JdbcTemplate batches,
            TransactionOperations transactions,
            UsernamePolicy usernames,
            Verdicts verdicts) {
        this.database = database;
        this.batches = batches;
        this.transactions = transactions;
        this.usernames = usernames;
        this.verdicts = verdicts;
    }

    private record Read(long id, String branch, Map<String, List<String>> entry) {}

    /** False when it was stopped; beginning again does no harm. What people answered before is forgotten. */
    boolean match(AdoptionRun run, AttributeMapping mapping, BooleanSupplier goOn) {
        var understanding = new Understanding(mapping, run.source(), usernames.reserved());
        long after = 0;
        var page = page(run.id(), after);
        while (!page.isEmpty()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            keep(run.id(), page, understanding);
            after = page.getLast().id();
            page = page(run.id(), after);
        }
        transactions.executeWithoutResult(transaction -> verdicts.compareAll(run, mapping));
        return true;
    }

    private List<Read> page(UUID run, long after) {
        return database.sql("""
                        SELECT id, branch, attributes::text FROM adoption_candidate
                        WHERE run_id = ? AND id > ? ORDER BY id LIMIT ?""")
                .params(run, after, AT_ONCE)
                .query(Matching::read)
                .list();
    }

    private static Read read(ResultSet row, int number) throws SQLException {
        return new Read(row.getLong("id"), row.getString("branch"), entry(row.getString("attributes")));
    }

    static Map<String, List<String>> entry(String json) {
        return JSON.readValue(json, ENTRY);
    }

    private void keep(UUID run, List<Read> page, Understanding understanding) {
        var people = page.stream()
                .map(one -> understanding.of(one.entry(), one.branch()))
                .toList();
        transactions.executeWithoutResult(transaction -> batches.update(UNDERSTOOD, statement -> {
            var columns = new Columns(statement);
            columns.add("bigint", page.stream().map(Read::id));
            columns.add("boolean", people.stream().map(Person::person));
            columns.add("text", people.stream().map(Person::username));
            columns.add("text", people.stream().map(Person::firstName));
            columns.add("text", people.stream().map(Person::lastName));
            columns.add("text", people.stream().map(Person::email));
            columns.add("text", people.stream().map(Person::phone));
            columns.add("text", people.stream().map(Person::npi));
            columns.add("text", people.stream().map(Person::jobTitle));
            columns.add("boolean", people.stream().map(Person::disabled));
            columns.add("text", people.stream().map(Person::organization));
            columns.add("text", people.stream().map(person -> Columns.literal(person.doubts())));
            columns.add(run);
        }));
    }
}
