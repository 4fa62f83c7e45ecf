package io.gatehouse.journal;

import io.gatehouse.security.SecretKeys;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends rows at the end of the one chain. Whoever appends holds the head row until commit, so that numbers have neither
 * gaps nor forks; hence it is the last thing a transaction does.
 */
@Component
class JournalChain {

    private final JdbcClient database;
    private final ChainedRows rows;
    private final ChainHash hash;

    JournalChain(JdbcClient database, ChainedRows rows, SecretKeys keys) {
        this.database = database;
        this.rows = rows;
        this.hash = new ChainHash(keys.journal());
    }

    /** @return the new end */
    ChainLink append(List<JournalRow> drafts) {
        var end = lockedHead();
        var chained = new ArrayList<ChainedRow>(drafts.size());
        for (var draft : drafts) {
            var next = hash.follow(end, draft);
            chained.add(next);
            end = ChainLink.of(next);
        }
        rows.insert(chained);
        moveHead(end);
        return end;
    }

    private ChainLink lockedHead() {
        return database.sql("SELECT seq, hash FROM journal_head FOR UPDATE")
                .query(ChainLink.class)
                .single();
    }

    private void moveHead(ChainLink end) {
        database.sql("UPDATE journal_head SET seq = :seq, hash = :hash")
                .param("seq", end.seq())
                .param("hash", end.hash())
                .update();
    }
}
