package io.gatehouse.journal;

import io.gatehouse.journal.FileVerdict.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an exported journal without the application and its database: needs the file, a key, and for rows that were cut
 * off at the end the checkpoints.
 */
public final class JournalFile {

    private final @Nullable ChainHash hash;
    private final String publicKey;
    private final Map<Long, Checkpoint> checkpoints = new HashMap<>();
    private boolean forgedCheckpoint;

    private JournalFile(@Nullable ChainHash hash, String publicKey) {
        this.hash = hash;
        this.publicKey = publicKey;
    }

    /** Proves each row. */
    public static JournalFile withJournalKey(byte[] key) {
        return new JournalFile(new ChainHash(key), new CheckpointKey(key).publicKey());
    }

    /** Proves that the file is as Gatehouse exported it, for those who may not hold the journal's key. */
    public static JournalFile withPublicKey(String publicKey) {
        return new JournalFile(null, publicKey);
    }

    /** The key that others need, in base64url. */
    public String publicKey() {
        return publicKey;
    }

    /** Also compares with these checkpoints. */
    public JournalFile against(Path file) {
        for (var line : Checkpoints.lines(file)) {
            Checkpoint.parse(line)
                    .filter(checkpoint -> checkpoint.signedBy(publicKey))
                    .ifPresentOrElse(
                            checkpoint -> checkpoints.put(checkpoint.end().seq(), checkpoint),
                            () -> forgedCheckpoint = true);
        }
        return this;
    }

    public FileVerdict verify(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return forgedCheckpoint ? new FileVerdict(Finding.CHECKPOINT_FORGED, 0) : verified(lines);
        }
    }

    private FileVerdict verified(BufferedReader lines) throws IOException {
        var digest = JournalExport.sha256();
        var end = ChainLink.START;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var last = ExportLine.end(line);
            if (last.isPresent()) {
                return lines.readLine() == null ? ended(end, digest, last.get()) : forged(end);
            }
            var row = ExportLine.row(line);
            var damage = damage(end, row);
            if (damage != null || row.isEmpty()) {
                return new FileVerdict(damage == null ? Finding.UNREADABLE : damage, end.seq() + 1);
            }
            end = new ChainLink(row.get().seq(), row.get().hash());
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return forged(end);
    }

    private @Nullable Finding damage(ChainLink before, Optional<ExportedRow> found) {
        if (found.isEmpty()) {
            return Finding.UNREADABLE;
        }
        var row = found.get();
        if (row.seq() != before.seq() + 1) {
            return Finding.MISSING;
        }
        if (!isAsWritten(before, row)) {
            return Finding.EDITED;
        }
        var checkpoint = checkpoints.get(row.seq());
        return checkpoint != null && !checkpoint.end().hash().equals(row.hash()) ? Finding.REPLACED : null;
    }

    private boolean isAsWritten(ChainLink before, ExportedRow row) {
        return row.version() == CanonicalRow.VERSION
                && row.previous().equals(before.hash())
                && ExportLine.seq(row.canonical()) == row.seq()
                && (hash == null || row.hash().equals(hash.of(before.hash(), row.canonical())));
    }

    private FileVerdict ended(ChainLink reached, MessageDigest digest, ExportEnd end) {
        boolean ofThisFile = end.end().equals(reached)
                && end.digest().equals(HexFormat.of().formatHex(digest.digest()))
                && end.signedBy(publicKey);
        if (!ofThisFile) {
            return forged(reached);
        }
        var exported = Instant.parse(end.at());
        boolean cutOff = checkpoints.values().stream()
                .anyMatch(checkpoint -> checkpoint.end().seq() > reached.seq()
                        && !checkpoint.at().isAfter(exported));
        if (cutOff) {
            return new FileVerdict(Finding.CUT_OFF, reached.seq() + 1);
        }
        return new FileVerdict(hash == null ? Finding.AS_EXPORTED : Finding.SOUND, reached.seq());
    }

    private static FileVerdict forged(ChainLink reached) {
        return new FileVerdict(Finding.END_FORGED, reached.seq());
    }
}
