package io.gatehouse.journal;

import io.gatehouse.security.SecretKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How far the journal had come, kept as a signed line in a file outside the database: without it nobody could tell a
 * journal whose end was cut off from a shorter one.
 */
@Component
class HighWaterMark {

    private static final Logger LOG = LoggerFactory.getLogger(HighWaterMark.class);
    private static final long UNREAD = -1;
    private static final String PURPOSE = "journal high-water mark";

    private final Path file;
    private final ChainHash hash;
    private long highest = UNREAD;

    HighWaterMark(@Value("${gatehouse.data-directory}") Path data, SecretKeys keys) {
        this.file = data.resolve("journal.mark").toAbsolutePath();
        this.hash = new ChainHash(keys.journal());
    }

    /** A mark that cannot be written makes later proof weaker, but the act it stands for is committed. */
    synchronized void raise(ChainLink end) {
        if (highest == UNREAD) {
            highest = recorded();
        }
        if (end.seq() <= highest) {
            return;
        }
        try {
            write(end);
            highest = end.seq();
        } catch (IOException e) {
            LOG.error("The journal's high-water mark {} could not be written", file, e);
        }
    }

    /** A mark higher than the journal, or not ours, is evidence: it stays as it is. */
    private long recorded() {
        try {
            return read().map(ChainLink::seq).orElse(0L);
        } catch (ForgedMarkException e) {
            LOG.error("The journal's high-water mark {} was not written by Gatehouse", file);
            return Long.MAX_VALUE;
        }
    }

    private void write(ChainLink end) throws IOException {
        Files.createDirectories(file.getParent());
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, line(end) + " " + hash.of(PURPOSE, line(end)) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Empty when there is none yet.
     *
     * @throws ForgedMarkException when its signature is not ours
     */
    synchronized Optional<ChainLink> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsed(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The journal's high-water mark cannot be read", e);
        }
    }

    private ChainLink parsed(String text) {
        var parts = text.split(" ");
        if (parts.length != 3 || !parts[0].matches("\\d{1,18}")) {
            throw new ForgedMarkException();
        }
        var link = new ChainLink(Long.parseLong(parts[0]), parts[1]);
        if (!same(parts[2], hash.of(PURPOSE, line(link)))) {
            throw new ForgedMarkException();
        }
        return link;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ChainLink link) {
        return link.seq() + " " + link.hash();
    }
}
