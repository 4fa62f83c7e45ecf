package io.gatehouse.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * URL-safe tokens that carry what they say, sealed with HMAC-SHA256 (RFC 2104): for links that may be used more than
 * once. The payload can be read by whoever holds the token.
 */
@Component
public class SignedTokens {

    private static final String NEVER = "-";

    private final SecretKeySpec key;
    private final Clock clock;

    SignedTokens(SecretKeys keys, Clock clock) {
        this.key = new SecretKeySpec(keys.links(), "HmacSHA256");
        this.clock = clock;
    }

    /** @param purpose what the token is for; verification for any other purpose fails */
    public String sign(String purpose, String payload, @Nullable Instant expires) {
        var body = encode(payload.getBytes(UTF_8)) + "."
                + (expires == null ? NEVER : Long.toString(expires.getEpochSecond(), Character.MAX_RADIX));
        return body + "." + encode(seal(purpose, body));
    }

    /** The payload, or empty when the token was altered, is for another purpose, or has expired. */
    public Optional<String> verify(String purpose, String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var body = parts[0] + "." + parts[1];
        boolean sealed = MessageDigest.isEqual(encode(seal(purpose, body)).getBytes(UTF_8), parts[2].getBytes(UTF_8));
        return sealed && !expired(parts[1])
                ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8))
                : Optional.empty();
    }

    /** A secret that can be made again whenever it is needed, and guessed by nobody without the key. */
    String derived(String purpose, String from) {
        return encode(seal(purpose, from));
    }

    private boolean expired(String expires) {
        return !expires.equals(NEVER)
                && clock.instant().getEpochSecond() >= Long.parseLong(expires, Character.MAX_RADIX);
    }

    /** The length in front keeps purpose and body apart whatever they contain. */
    private byte[] seal(String purpose, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose.length() + ":" + purpose + body).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
