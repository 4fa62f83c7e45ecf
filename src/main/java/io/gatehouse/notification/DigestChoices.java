package io.gatehouse.notification;

import io.gatehouse.common.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants which regular mail, and has had it. */
@Component
class DigestChoices {

    private final JdbcClient database;
    private final Clock clock;

    DigestChoices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Wanted until somebody says otherwise. */
    boolean wanted(AccountId account, MailDigest digest) {
        return !digest.optional()
                || database.sql(
                                "SELECT wanted FROM mail_digest_choice WHERE account_id = :account AND digest = :digest")
                        .param("account", account.value())
                        .param("digest", digest.name())
                        .query(Boolean.class)
                        .optional()
                        .orElse(true);
    }

    /** @return whether that is something else than before */
    boolean choose(AccountId account, MailDigest digest, boolean wanted) {
        if (wanted(account, digest) == wanted) {
            return false;
        }
        database.sql("""
                        INSERT INTO mail_digest_choice (account_id, digest, wanted, changed_at)
                        VALUES (:account, :digest, :wanted, :now)
                        ON CONFLICT (account_id, digest) DO UPDATE SET wanted = :wanted, changed_at = :now
                        """)
                .param("account", account.value())
                .param("digest", digest.name())
                .param("wanted", wanted)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** @return whether nobody sent it for this time yet; of two at once, the second waits for the first to commit */
    boolean first(AccountId account, MailDigest digest, LocalDate period) {
        return database.sql("""
                        INSERT INTO mail_digest_sent (account_id, digest, period, sent_at)
                        VALUES (:account, :digest, :period, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("account", account.value())
                        .param("digest", digest.name())
                        .param("period", period)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
