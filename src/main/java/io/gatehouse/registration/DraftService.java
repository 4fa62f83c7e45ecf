package io.gatehouse.registration;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowSystem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps forms that somebody means to go on with. Only the link in the mail opens one (docs/decisions/112); staff have no way
 * to it.
 */
@Service
@Transactional
public class DraftService {

    /** How long a draft is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Longest document, in characters. */
    public static final int MAX_DOCUMENT = 65_536;

    private final JdbcClient database;
    private final DraftLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftService(JdbcClient database, DraftLinks links, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the form and has its link mailed to the address.
     *
     * @throws InvalidValueException {@code register.draft.tooLong}
     */
    @AllowAnyone("Who has no account yet may go on later; the link goes to the owner of the address alone")
    public void save(Draft draft) {
        if (draft.document().length() > MAX_DOCUMENT) {
            throw new InvalidValueException("register.draft.tooLong");
        }
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO registration_draft (id, email, document, expires_at)
                        VALUES (:id, :email, :document, :expires)
                        """)
                .param("id", id)
                .param("email", draft.email().value())
                .param("document", draft.document())
                .param("expires", Timestamp.from(clock.instant().plus(KEPT)))
                .update();
        var name = draft.name().isBlank() ? draft.email().value() : draft.name().strip();
        events.publishEvent(new DraftSaved(id, draft.email(), name, draft.language()));
    }

    /** What was kept; empty when the link is wrong or the draft has expired. */
    @AllowAnyone("The signed link in a mail is the proof")
    @Transactional(readOnly = true)
    public Optional<String> open(String token) {
        return links.read(token)
                .flatMap(id -> database.sql(
                                "SELECT document FROM registration_draft WHERE id = :id AND expires_at > :now")
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional());
    }

    /** Removes those whose time is over; says how many. */
    @AllowSystem
    public int removeExpired() {
        return database.sql("DELETE FROM registration_draft WHERE expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
