package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.directory.DistinguishedNames;
import io.gatehouse.directory.EntryId;
import io.gatehouse.directory.SourceEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was read from a source by the thousand: one statement for many rows. */
@Repository
class SourceRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> BY_NAME = List.of("member", "uniquemember");
    private static final String BY_USERNAME = "memberuid";
    private static final int MEMBERS_AT_ONCE = 20_000;

    private final JdbcTemplate database;
    private final TransactionOperations transactions;

    SourceRows(JdbcTemplate database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** An entry and where in the source it came. */
    record Numbered(long id, SourceEntry entry) {}

    record Broken(long line, String message) {}

    private record Member(long group, String attribute, String name) {}

    void forget(UUID run) {
        transactions.executeWithoutResult(transaction -> List.of(
                        "adoption_problem",
                        "adoption_member",
                        "adoption_group",
                        "adoption_organization",
                        "adoption_likeness",
                        "adoption_candidate")
                .forEach(table -> database.update("DELETE FROM " + table + " WHERE run_id = ?", run)));
    }

    void add(UUID run, List<Numbered> people, List<Numbered> groups, List<Broken> broken) {
        transactions.executeWithoutResult(transaction -> {
            addPeople(run, people);
            addGroups(run, groups);
            addBroken(run, broken);
        });
    }

    private void addPeople(UUID run, List<Numbered> people) {
        update(
                """
                INSERT INTO adoption_candidate
                    (run_id, id, dn, dn_key, branch, entry_id, mark, attributes, new_account)
                SELECT ?, * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::uuid[])""",
                run,
                people.size(),
                array("bigint", people.stream().map(Numbered::id).toArray()),
                array("text", people.stream().map(one -> one.entry().dn()).toArray()),
                array("text", people.stream().map(one -> one.entry().key()).toArray()),
                array("text", people.stream().map(one -> one.entry().branch()).toArray()),
                array("text", people.stream().map(one -> id(one.entry())).toArray()),
                array("text", people.stream().map(one -> one.entry().mark()).toArray()),
                array(
                        "text",
                        people.stream()
                                .map(one -> JSON.writeValueAsString(one.entry().attributes()))
                                .toArray()),
                array("uuid", people.stream().map(one -> TimeOrderedIds.next()).toArray()));
    }

    private void addGroups(UUID run, List<Numbered> groups) {
        var members = new ArrayList<Member>();
        for (var group : groups) {
            members.addAll(members(group));
        }
        update(
                """
                INSERT INTO adoption_group (run_id, id, dn, cn, size)
                SELECT ?, * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::int[])""",
                run,
                groups.size(),
                array("bigint", groups.stream().map(Numbered::id).toArray()),
                array("text", groups.stream().map(one -> one.entry().dn()).toArray()),
                array("text", groups.stream().map(one -> name(one.entry())).toArray()),
                array("int", groups.stream().map(one -> size(one.entry())).toArray()));
        for (int from = 0; from < members.size(); from += MEMBERS_AT_ONCE) {
            addMembers(run, members.subList(from, Math.min(from + MEMBERS_AT_ONCE, members.size())));
        }
    }

    private void addMembers(UUID run, List<Member> members) {
        update(
                """
                INSERT INTO adoption_member (run_id, group_id, attribute, member)
                SELECT ?, * FROM unnest(?::bigint[], ?::text[], ?::text[])""",
                run,
                members.size(),
                array("bigint", members.stream().map(Member::group).toArray()),
                array("text", members.stream().map(Member::attribute).toArray()),
                array("text", members.stream().map(Member::name).toArray()));
    }

    private void addBroken(UUID run, List<Broken> broken) {
        update(
                "INSERT INTO adoption_problem (run_id, line, message) SELECT ?, * FROM unnest(?::bigint[], ?::text[])",
                run,
                broken.size(),
                array("bigint", broken.stream().map(Broken::line).toArray()),
                array("text", broken.stream().map(Broken::message).toArray()));
    }

    static boolean group(Map<String, List<String>> entry) {
        return BY_NAME.stream().anyMatch(entry::containsKey) || entry.containsKey(BY_USERNAME);
    }

    /** How many the group lists. */
    static int size(SourceEntry group) {
        return BY_NAME.stream().mapToInt(name -> group.values(name).size()).sum()
                + group.values(BY_USERNAME).size();
    }

    private static List<Member> members(Numbered group) {
        var members = new ArrayList<Member>();
        for (var attribute : BY_NAME) {
            group.entry()
                    .values(attribute)
                    .forEach(dn -> members.add(new Member(group.id(), attribute, DistinguishedNames.key(dn))));
        }
        group.entry()
                .values(BY_USERNAME)
                .forEach(uid -> members.add(
                        new Member(group.id(), BY_USERNAME, uid.strip().toLowerCase(Locale.ROOT))));
        return members;
    }

    private static String name(SourceEntry group) {
        return group.values("cn").stream().findFirst().orElse(group.dn());
    }

    private static @Nullable String id(SourceEntry entry) {
        EntryId id = entry.id();
        return id == null ? null : id.value();
    }

    private interface Column {
        void set(PreparedStatement statement, int index) throws SQLException;
    }

    private static Column array(String type, Object[] values) {
        return (statement, index) ->
                statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private void update(String sql, UUID run, int rows, Column... columns) {
        if (rows > 0) {
            database.update(sql, statement -> {
                statement.setObject(1, run);
                for (int i = 0; i < columns.length; i++) {
                    columns[i].set(statement, i + 2);
                }
            });
        }
    }
}
