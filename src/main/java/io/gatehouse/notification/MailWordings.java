package io.gatehouse.notification;

import io.gatehouse.security.CurrentActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wordings that a lead wrote. */
@Component
class MailWordings {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final Clock clock;

    MailWordings(JdbcClient database, CurrentActor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** Which mail, in which language. */
    record Key(MailTemplate template, MailLanguage language) {}

    Optional<StoredWording> find(Key key) {
        return database.sql("SELECT * FROM mail_text WHERE template = :template AND language = :language")
                .param("template", key.template().name())
                .param("language", key.language().name())
                .query((row, number) -> stored(row))
                .optional();
    }

    Map<Key, StoredWording> all() {
        var all = new HashMap<Key, StoredWording>();
        database.sql("SELECT * FROM mail_text").query(row -> {
            all.put(key(row), stored(row));
        });
        return all;
    }

    /**
     * @param version the one that was read, zero when there was none
     * @return whether it was still that version, and this is written
     */
    boolean write(Key key, @Nullable MailWording wording, long version) {
        return database.sql("""
                        INSERT INTO mail_text AS old (template, language, title, body, version, changed_at, changed_by)
                        VALUES (:template, :language, :title, :body, :version + 1, :now, :author)
                        ON CONFLICT (template, language) DO UPDATE SET title = :title, body = :body,
                            version = :version + 1, changed_at = :now, changed_by = :author
                        WHERE old.version = :version
                        """)
                        .param("template", key.template().name())
                        .param("language", key.language().name())
                        .param("title", wording == null ? null : wording.title())
                        .param("body", wording == null ? null : wording.body())
                        .param("version", version)
                        .param("author", actor.get().displayName())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                MailTemplate.valueOf(row.getString("template")), MailLanguage.valueOf(row.getString("language")));
    }

    private static StoredWording stored(ResultSet row) throws SQLException {
        var title = row.getString("title");
        return new StoredWording(
                title == null ? null : new MailWording(title, row.getString("body")),
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }
}
