package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what staff and applicants write to each other. */
@Repository
class Messages {

    private final JdbcClient database;

    Messages(JdbcClient database) {
        this.database = database;
    }

    Conversation of(RegistrationId id) {
        return new Conversation(database.sql("""
                        SELECT from_staff, author, written_at, text FROM registration_message
                        WHERE registration_id = :id ORDER BY written_at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Message(
                        row.getBoolean("from_staff"),
                        row.getString("author"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("text")))
                .list());
    }

    /** Who of the staff asked last. */
    Optional<AccountId> asker(RegistrationId id) {
        return database.sql("""
                        SELECT author_id FROM registration_message
                        WHERE registration_id = :id AND author_id IS NOT NULL ORDER BY written_at DESC, id DESC LIMIT 1
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** @param author of the staff; null for the applicant */
    void add(RegistrationId id, Message message, @Nullable AccountId author) {
        database.sql("""
                        INSERT INTO registration_message (id, registration_id, from_staff, author, author_id, written_at, text)
                        VALUES (:message, :id, :staff, :author, :authorId, :at, :text)
                        """)
                .param("message", TimeOrderedIds.next())
                .param("id", id.value())
                .param("staff", message.fromStaff())
                .param("author", message.author())
                .param("authorId", author == null ? null : author.value(), Types.OTHER)
                .param("at", Timestamp.from(message.writtenAt()))
                .param("text", message.text())
                .update();
    }
}
