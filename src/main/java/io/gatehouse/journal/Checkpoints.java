package io.gatehouse.journal;

import io.gatehouse.security.SecretKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the world outside the database, now and then, how far the journal has come: a signed line in a file and in the log.
 * Who cuts off or replaces the journal cannot take these back where they were copied to.
 */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final JournalRows rows;
    private final Path file;
    private final CheckpointKey key;
    private final Clock clock;

    Checkpoints(JournalRows rows, JournalSettings settings, SecretKeys keys, Clock clock) {
        this.rows = rows;
        this.file = settings.checkpoints().toAbsolutePath();
        this.key = new CheckpointKey(keys.journal());
        this.clock = clock;
    }

    /** Writes one more, when the journal has grown since the last. */
    void write() {
        var head = rows.head();
        if (head.seq() == 0 || head.equals(last())) {
            return;
        }
        var checkpoint = Checkpoint.of(head, clock.instant().truncatedTo(ChronoUnit.SECONDS), key);
        LOG.info("Journal checkpoint {} public key {}", checkpoint.line(), key.publicKey());
        append(checkpoint.line());
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal's checkpoints cannot be written to " + file, e);
        }
    }

    private ChainLink last() {
        var lines = Files.exists(file) ? lines(file) : List.<String>of();
        return lines.isEmpty()
                ? ChainLink.START
                : Checkpoint.parse(lines.getLast()).map(Checkpoint::end).orElse(ChainLink.START);
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
