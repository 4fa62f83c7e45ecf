package io.gatehouse.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens that can be redeemed once. Only their SHA-256 is stored, with the purpose and the subject they are for. */
@Service
@Transactional
public class OneTimeTokens {

    /** Longer than a directory may take to answer. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final SignedTokens sealed;
    private final Clock clock;

    OneTimeTokens(JdbcClient database, SignedTokens sealed, Clock clock) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** A new token. Earlier ones of the same purpose and subject end with it. */
    @AllowSystem
    public String issue(TokenPurpose purpose, UUID subject, Duration validity) {
        return issue(Secret.random(), purpose, subject, validity);
    }

    /**
     * The token of one occasion, the same each time: a mail that goes out twice, because nobody knows whether it arrived,
     * brings one link and not a dead and a living one. Tokens of other occasions end with it.
     */
    @AllowSystem
    public String issueFor(UUID occasion, TokenPurpose purpose, UUID subject, Duration validity) {
        return issue(sealed.derived("one-time/" + purpose, subject + "/" + occasion), purpose, subject, validity);
    }

    private String issue(String token, TokenPurpose purpose, UUID subject, Duration validity) {
        var now = clock.instant();
        revoke(purpose, subject);
        database.sql("""
                        INSERT INTO one_time_token (token_hash, purpose, subject, issued_at, expires_at)
                        VALUES (:hash, :purpose, :subject, :now, :expires)
                        ON CONFLICT (token_hash) DO NOTHING""")
                .param("hash", Secret.hash(token))
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(validity)))
                .update();
        return token;
    }

    /** Ends the tokens of this purpose that are still open. */
    @AllowSystem
    public void revoke(TokenPurpose purpose, UUID subject) {
        database.sql("DELETE FROM one_time_token WHERE purpose = :purpose AND subject = :subject AND used_at IS NULL")
                .param("purpose", purpose.name())
                .param("subject", subject)
                .update();
    }

    /** For whom the token is, without using it up; empty when it is unknown, used or expired. */
    @AllowAnyone("The token itself is the right to use it.")
    @Transactional(readOnly = true)
    public Optional<UUID> peek(TokenPurpose purpose, String token) {
        return database.sql("""
                        SELECT subject FROM one_time_token
                        WHERE token_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now""")
                .param("hash", Secret.hash(token))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /**
     * Takes the token for the work it stands for: of any number of callers at once exactly one gets the subject. The
     * others find it gone until it is {@link #release released} or the lease is over; it is used up by {@link #redeem}.
     */
    @AllowAnyone("The token itself is the right to use it.")
    public Optional<UUID> claim(TokenPurpose purpose, String token) {
        var now = clock.instant();
        return database.sql("""
                        UPDATE one_time_token SET claimed_until = :lease
                        WHERE token_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
                          AND (claimed_until IS NULL OR claimed_until <= :now)
                        RETURNING subject""")
                .param("hash", Secret.hash(token))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .query(UUID.class)
                .optional();
    }

    /** Gives a claimed token back, because its work could not be done. */
    @AllowAnyone("The token itself is the right to use it.")
    public void release(TokenPurpose purpose, String token) {
        database.sql("UPDATE one_time_token SET claimed_until = NULL WHERE token_hash = :hash AND purpose = :purpose")
                .param("hash", Secret.hash(token))
                .param("purpose", purpose.name())
                .update();
    }

    /** For whom the token is, using it up: of any number of callers at once exactly one gets the subject. */
    @AllowAnyone("The token itself is the right to use it.")
    public Optional<UUID> redeem(TokenPurpose purpose, String token) {
        return database.sql("""
                        UPDATE one_time_token SET used_at = :now
                        WHERE token_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
                        RETURNING subject""")
                .param("hash", Secret.hash(token))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Removes what can open nothing any more. */
    int removeExpired(Instant before) {
        return database.sql("DELETE FROM one_time_token WHERE expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
