package io.gatehouse.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a failure to the log under a short id that a person can read out on the telephone. */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 4;

    private FailureLog() {}

    static String write(Throwable failure) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        LOG.error("Failure {} on a screen", id, failure);
        return id;
    }
}
