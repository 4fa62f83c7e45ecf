package io.gatehouse.journal;

import io.gatehouse.security.SecretKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Writes the journal as JSON lines: one for each row with everything that is hashed, and a signed one at the end. It is read
 * page by page, with no transaction open while somebody's network takes its time.
 */
@Component
class JournalExport {

    private static final int PAGE = 1_000;

    private final ChainedRows rows;
    private final CheckpointKey key;
    private final Clock clock;

    JournalExport(ChainedRows rows, SecretKeys keys, Clock clock) {
        this.rows = rows;
        this.key = new CheckpointKey(keys.journal());
        this.clock = clock;
    }

    /** @param head the last row to export */
    void write(ChainLink head, OutputStream out) throws IOException {
        var digested = new DigestOutputStream(out, sha256());
        for (long after = 0; after < head.seq(); after += PAGE) {
            for (var row : rows.links(after, Math.min(after + PAGE, head.seq()))) {
                line(digested, json(row));
            }
        }
        var digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        line(out, ExportEnd.of(head, clock.instant().toString(), digest, key).json());
        out.flush();
    }

    private static void line(OutputStream out, String json) throws IOException {
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static String json(ExportedRow row) {
        var fields = new TreeMap<String, Object>();
        fields.put("canonical", row.canonical());
        fields.put("hash", row.hash());
        fields.put("previous", row.previous());
        fields.put("seq", row.seq());
        fields.put("version", (long) row.version());
        return CanonicalJson.of(fields);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
