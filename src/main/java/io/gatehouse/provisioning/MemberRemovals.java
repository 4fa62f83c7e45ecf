package io.gatehouse.provisioning;

import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.StrayMember;
import io.gatehouse.provisioning.MemberRemoval.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members to be taken out of groups, each once however often it was asked for. */
@Repository
class MemberRemovals {

    private static final String THIS = " WHERE group_path = :group AND name = :name AND elsewhere = :elsewhere";

    private final JdbcClient database;

    MemberRemovals(JdbcClient database) {
        this.database = database;
    }

    /** Who wants something, and why. */
    record Request(String by, String reason, Instant at) {}

    void add(StrayMember member, Request request) {
        of(member, """
                        INSERT INTO provisioning_member_removal (group_path, name, elsewhere, state, requested_by, reason,
                            requested_at, next_attempt_at, changed_at)
                        VALUES (:group, :name, :elsewhere, 'DUE', :by, :reason, :at, :at, :at)
                        ON CONFLICT (group_path, name, elsewhere) DO UPDATE SET
                            state = excluded.state, requested_by = excluded.requested_by, reason = excluded.reason,
                            requested_at = excluded.requested_at, next_attempt_at = excluded.next_attempt_at,
                            attempts = 0, last_code = NULL, last_message = NULL, changed_at = excluded.changed_at""")
                .param("by", request.by())
                .param("reason", request.reason())
                .param("at", ProvisioningRecords.at(request.at()))
                .update();
    }

    List<MemberRemoval> due(Instant now, int atMost) {
        return database.sql("""
                        SELECT * FROM provisioning_member_removal WHERE next_attempt_at <= :now
                        ORDER BY next_attempt_at, group_path, name LIMIT :atMost""")
                .param("now", ProvisioningRecords.at(now))
                .param("atMost", atMost)
                .query(MemberRemovals::row)
                .list();
    }

    List<MemberRemoval> find(Collection<StrayMember> members) {
        return members.stream()
                .flatMap(member -> of(member, "SELECT * FROM provisioning_member_removal" + THIS)
                        .query(MemberRemovals::row)
                        .optional()
                        .stream())
                .toList();
    }

    /** Done, in one way or another. */
    void ended(StrayMember member, State state, Instant now) {
        of(member, """
                        UPDATE provisioning_member_removal SET state = :state, next_attempt_at = NULL, attempts = 0,
                            last_code = NULL, last_message = NULL, changed_at = :now""" + THIS)
                .param("state", state.name())
                .param("now", ProvisioningRecords.at(now))
                .update();
    }

    /** What a try did not lead to. */
    record Failure(int code, String message, @Nullable Instant next) {}

    /** Without a next try it waits for a person. */
    void failed(StrayMember member, Failure failure, Instant now) {
        var next = failure.next();
        of(member, """
                        UPDATE provisioning_member_removal SET state = :state, next_attempt_at = :next,
                            attempts = attempts + 1, last_code = :code, last_message = :message, changed_at = :now""" + THIS)
                .param("state", next == null ? State.PARKED.name() : State.RETRYING.name())
                .param("next", next == null ? null : ProvisioningRecords.at(next))
                .param("code", failure.code())
                .param("message", failure.message())
                .param("now", ProvisioningRecords.at(now))
                .update();
    }

    /** Waits for the mass-change brake without having failed. */
    void held(StrayMember member, Instant next) {
        of(member, """
                        UPDATE provisioning_member_removal SET state = 'DUE', next_attempt_at = :next,
                            last_code = :held, last_message = NULL""" + THIS)
                .param("next", ProvisioningRecords.at(next))
                .param("held", ProvisioningResults.HELD)
                .update();
    }

    /** Whatever is not done is tried at once. */
    void retry(StrayMember member, Instant now) {
        of(member, """
                        UPDATE provisioning_member_removal SET state = 'DUE', next_attempt_at = :now, changed_at = :now""" + THIS + " AND state IN ('DUE', 'RETRYING', 'PARKED')")
                .param("now", ProvisioningRecords.at(now))
                .update();
    }

    /** What waits for a failure to pass, or for the brake, need not wait longer. */
    void hurry(Instant now) {
        database.sql("""
                        UPDATE provisioning_member_removal SET next_attempt_at = :now WHERE next_attempt_at > :now""").param("now", ProvisioningRecords.at(now)).update();
    }

    private JdbcClient.StatementSpec of(StrayMember member, String sql) {
        return database.sql(sql)
                .param("group", member.group().path())
                .param("name", member.name())
                .param("elsewhere", member.elsewhere());
    }

    private static MemberRemoval row(ResultSet row, int number) throws SQLException {
        var next = row.getObject("next_attempt_at", OffsetDateTime.class);
        var group = GroupName.at(row.getString("group_path")).orElseThrow();
        return new MemberRemoval(
                new StrayMember(group, row.getString("name"), row.getBoolean("elsewhere")),
                State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getString("reason"),
                row.getInt("attempts"),
                next == null ? null : next.toInstant(),
                row.getObject("last_code", Integer.class),
                row.getString("last_message"));
    }
}
