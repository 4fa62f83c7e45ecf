package io.gatehouse.notification;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalObject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The outbox. */
@Component
class Mails {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final MailMapper mapper;
    private final JsonMapper json;

    Mails(JdbcClient database, JdbcTemplate batches, MailMapper mapper, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.mapper = mapper;
        this.json = json;
    }

    void add(List<StagedMail> all, Instant now) {
        var at = Timestamp.from(now);
        batches.batchUpdate("""
                INSERT INTO mail (id, message_id, template, recipient_address, recipient_name, subject_type, subject_id,
                    organization_id, details, language, state, staged_at, next_attempt_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'PENDING', ?, ?)""", all.stream().map(one -> row(one, at)).toList());
    }

    private @Nullable Object[] row(StagedMail mail, Timestamp now) {
        var order = mail.order();
        return new @Nullable Object[] {
            mail.id(),
            mail.messageId(),
            order.template().name(),
            order.recipient().address().value(),
            order.recipient().name(),
            order.subject().type(),
            order.subject().id(),
            uuid(order.organization()),
            json.writeValueAsString(order.details()),
            order.language().name(),
            now,
            now
        };
    }

    Optional<Mail> find(UUID id) {
        return database.sql("SELECT * FROM mail WHERE id = :id")
                .param("id", id)
                .query(mapper)
                .optional();
    }

    /** The mail, marked as begun so that nobody calls it off any more; empty when it is settled or was called off. */
    Optional<Mail> begin(UUID id, Instant now) {
        return database.sql("UPDATE mail SET begun_at = :now WHERE id = :id AND settled_at IS NULL RETURNING *")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(mapper)
                .optional();
    }

    /** The newest first. */
    List<Mail> page(MailFilter filter, int offset, int limit) {
        return matching("SELECT * FROM mail", filter, "ORDER BY staged_at DESC, id DESC OFFSET :offset LIMIT :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    int count(MailFilter filter, int most) {
        return matching("SELECT count(*) FROM (SELECT 1 FROM mail", filter, "LIMIT :most) AS found")
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String select, MailFilter filter, String order) {
        return database.sql(select + """
                         WHERE (:state::text IS NULL OR state = :state)
                           AND (:failure::text IS NULL OR failure = :failure)
                           AND (:text = '' OR folded(recipient_name || ' ' || recipient_address)
                                LIKE '%' || folded(:text) || '%')
                        """ + order)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("failure", filter.failure())
                .param("text", filter.literalText());
    }

    void settle(UUID id, MailState state, @Nullable String answer, Instant now) {
        database.sql("""
                        UPDATE mail SET state = :state, attempts = attempts + 1, settled_at = :now,
                            next_attempt_at = NULL, last_answer = :answer
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .update();
    }

    void postpone(UUID id, String answer, Instant next) {
        database.sql("""
                        UPDATE mail SET state = 'RETRYING', attempts = attempts + 1, next_attempt_at = :next,
                            last_answer = :answer
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("answer", answer)
                .param("next", Timestamp.from(next))
                .update();
    }

    /** @return whether it was parked or waiting, and is due again now */
    boolean reopen(UUID id, Instant now) {
        return database.sql("""
                        UPDATE mail SET state = 'PENDING', settled_at = NULL, next_attempt_at = :now
                        WHERE id = :id AND state IN ('PARKED', 'RETRYING')
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** @return whether it was still to be sent, and now never will be */
    boolean cancel(UUID id, String reason, Instant now) {
        return database.sql("""
                        UPDATE mail SET state = 'CANCELLED', cancelled_because = :reason, settled_at = :now,
                            next_attempt_at = NULL
                        WHERE id = :id AND state IN ('PENDING', 'RETRYING', 'PARKED')
                        """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void removeUntouched(JournalObject subject, Collection<MailTemplate> templates) {
        database.sql("""
                        DELETE FROM mail WHERE subject_type = :type AND subject_id = :id AND template IN (:templates)
                            AND begun_at IS NULL
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .param("templates", templates.stream().map(MailTemplate::name).toList())
                .update();
    }

    private static @Nullable UUID uuid(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
