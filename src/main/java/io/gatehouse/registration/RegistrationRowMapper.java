package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Makes rows of lists from rows of the database. */
final class RegistrationRowMapper implements RowMapper<RegistrationRow> {

    @Override
    public RegistrationRow mapRow(ResultSet row, int number) throws SQLException {
        return new RegistrationRow(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("reference"),
                RegistrationState.valueOf(row.getString("state")),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("email"),
                row.getString("organization_name"),
                texts(row.getArray("entitlements")).toList(),
                row.getInt("delegations"),
                warnings(row),
                row.getString("claimed_by"),
                standing(row.getString("vouching")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                moment(row, "desk_since"),
                moment(row, "answered_at"));
    }

    private static Set<FormWarning> warnings(ResultSet row) throws SQLException {
        return texts(row.getArray("warnings")).map(FormWarning::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static Vouching.@Nullable Standing standing(@Nullable String name) {
        return name == null ? null : Vouching.Standing.valueOf(name);
    }

    private static Stream<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Stream.empty() : Stream.of((String[]) array.getArray());
    }
}
