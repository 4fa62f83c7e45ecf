package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var mentioned = mentioned(id);
        return database.sql("""
                        SELECT id, author, written_at, text FROM registration_note
                        WHERE registration_id = :id ORDER BY written_at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> note(row, mentioned))
                .list();
    }

    private Map<UUID, List<Colleague>> mentioned(RegistrationId id) {
        return database
                .sql("""
                        SELECT m.note_id, m.account_id, m.username, m.name
                        FROM registration_note_mention m JOIN registration_note n ON n.id = m.note_id
                        WHERE n.registration_id = :id ORDER BY m.name
                        """)
                .param("id", id.value())
                .query((row, number) -> Map.entry(
                        row.getObject("note_id", UUID.class),
                        new Colleague(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getString("username"),
                                row.getString("name"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void add(RegistrationId id, String author, String text, List<Colleague> mentioned, Instant now) {
        var note = TimeOrderedIds.next();
        database.sql("""
                        INSERT INTO registration_note (id, registration_id, author, written_at, text)
                        VALUES (:note, :id, :author, :now, :text)
                        """)
                .param("note", note)
                .param("id", id.value())
                .param("author", author)
                .param("now", Timestamp.from(now))
                .param("text", text)
                .update();
        mentioned.forEach(colleague -> mention(note, colleague));
    }

    private void mention(UUID note, Colleague colleague) {
        database.sql("""
                        INSERT INTO registration_note_mention (note_id, account_id, username, name)
                        VALUES (:note, :account, :username, :name)
                        """)
                .param("note", note)
                .param("account", colleague.account().value())
                .param("username", colleague.username())
                .param("name", colleague.name())
                .update();
    }

    private static Note note(ResultSet row, Map<UUID, List<Colleague>> mentioned) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Note(
                id,
                row.getString("author"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("text"),
                mentioned.getOrDefault(id, List.of()));
    }
}
