package io.gatehouse.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail that was captured. */
class CapturedMails {

    private final JdbcClient database;
    private final Clock clock;

    CapturedMails(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A mail that arrives twice is kept as it was the second time. */
    void add(ReadyMail mail, String sender) {
        database.sql("""
                        INSERT INTO captured_mail (mail_id, sender, title, text_body, html_body, captured_at)
                        VALUES (:id, :sender, :title, :text, :html, :now)
                        ON CONFLICT (mail_id) DO UPDATE SET title = :title, text_body = :text, html_body = :html,
                            captured_at = :now
                        """)
                .param("id", mail.id())
                .param("sender", sender)
                .param("title", mail.title())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<CapturedMail> find(UUID id) {
        return database.sql("SELECT * FROM captured_mail WHERE mail_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    private static CapturedMail read(ResultSet row) throws SQLException {
        return new CapturedMail(
                row.getObject("mail_id", UUID.class),
                row.getString("sender"),
                row.getString("title"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getObject("captured_at", OffsetDateTime.class).toInstant());
    }
}
