package io.gatehouse.registration.web;

import io.gatehouse.security.ApiCaller;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a repeated call the same call: the caller's Idempotency-Key and a digest (SHA-256) of what came with it. A
 * call without a key is one of its own.
 */
record IntakeKey(String value, String digest) {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /** Empty when the header is no key: 1 to 128 visible ASCII characters. */
    static Optional<IntakeKey> of(ApiCaller caller, @Nullable String header, byte[] body) {
        var key = header == null ? UUID.randomUUID().toString() : header.strip();
        return SHAPE.matcher(key).matches()
                ? Optional.of(new IntakeKey("api/" + caller.token() + "/" + key, digest(body)))
                : Optional.empty();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
