package io.gatehouse.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What mail fails of, and which mails do. */
@Component
class MailFailures {

    private static final int MOST_KINDS = 20;

    private final JdbcClient database;

    MailFailures(JdbcClient database) {
        this.database = database;
    }

    /** The most frequent first; of many failing mails those looked at are enough to see what is wrong. */
    List<MailFailure> list(int looked) {
        return database.sql("""
                        SELECT failure, count(*) AS mails, min(last_answer) AS example
                        FROM (SELECT failure, last_answer FROM mail WHERE failure IS NOT NULL LIMIT :looked) AS failing
                        GROUP BY failure ORDER BY count(*) DESC, failure LIMIT :kinds
                        """)
                .param("looked", looked)
                .param("kinds", MOST_KINDS)
                .query((row, number) ->
                        new MailFailure(row.getString("failure"), row.getInt("mails"), row.getString("example")))
                .list();
    }

    /** The oldest of those that fail of this. */
    List<UUID> ids(String kind, int most) {
        return database.sql("SELECT id FROM mail WHERE failure = :kind ORDER BY staged_at LIMIT :most")
                .param("kind", kind)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
