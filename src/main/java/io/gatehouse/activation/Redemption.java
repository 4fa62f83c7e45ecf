package io.gatehouse.activation;

import io.gatehouse.security.TokenPurpose;
import org.jspecify.annotations.Nullable;

/** A link in use: its token and from where it is used. */
record Redemption(
        TokenPurpose purpose, String token, @Nullable String address) {

    /** Without the token, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "Redemption[%s]".formatted(purpose);
    }
}
