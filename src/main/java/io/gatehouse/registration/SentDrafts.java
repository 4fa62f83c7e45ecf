package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes what was saved to go on with once it was sent. Only the confirmation, or the link to an account, counts:
 * anybody can send a form with any address, and must not remove the drafts of its reader by that.
 */
@Component
class SentDrafts {

    private final JdbcClient database;

    SentDrafts(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(RegistrationConfirmed event) {
        sent(event.registration().email(), event.registration().submittedAt());
    }

    /**
     * Drafts that were saved later belong to another request.
     *
     * @param reader an address whose reader sent the form
     */
    void sent(EmailAddress reader, Instant at) {
        database.sql("DELETE FROM registration_draft WHERE lower(email) = :email AND expires_at <= :saved")
                .param("email", reader.folded())
                .param("saved", Timestamp.from(at.plus(DraftService.KEPT)))
                .update();
    }
}
