package io.gatehouse.journal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A signed statement of how far the journal had come at a time; kept as one line of text.
 *
 * @param end number and hash of the last row then; as numbers have no gaps, the number is also the count
 */
record Checkpoint(ChainLink end, Instant at, String signature) {

    static Checkpoint of(ChainLink end, Instant at, CheckpointKey key) {
        return new Checkpoint(end, at, key.sign(statement(end, at)));
    }

    private static String statement(ChainLink end, Instant at) {
        return "gatehouse journal checkpoint %d %s %s".formatted(end.seq(), end.hash(), at);
    }

    boolean signedBy(String publicKey) {
        return CheckpointKey.signed(publicKey, statement(end, at), signature);
    }

    String line() {
        return "%d %s %s %s".formatted(end.seq(), end.hash(), at, signature);
    }

    /** Empty when the line is none of ours. */
    static Optional<Checkpoint> parse(String line) {
        var parts = line.split(" ");
        try {
            return parts.length == 4
                    ? Optional.of(new Checkpoint(
                            new ChainLink(Long.parseLong(parts[0]), parts[1]), Instant.parse(parts[2]), parts[3]))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
