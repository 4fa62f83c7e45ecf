package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the internal notes. */
@Repository
class Notes {

    private final JdbcClient database;

    Notes(JdbcClient database) {
        this.database = database;
    }

    /** The oldest first. */
    List<Note> of(RegistrationId id) {
        return database.sql("""
                        SELECT id, author, written_at, text FROM registration_note
                        WHERE registration_id = :id ORDER BY written_at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> note(row))
                .list();
    }

    void add(RegistrationId id, String author, String text, Instant now) {
        database.sql("""
                        INSERT INTO registration_note (id, registration_id, author, written_at, text)
                        VALUES (:note, :id, :author, :now, :text)
                        """)
                .param("note", TimeOrderedIds.next())
                .param("id", id.value())
                .param("author", author)
                .param("now", Timestamp.from(now))
                .param("text", text)
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getString("author"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("text"));
    }
}
