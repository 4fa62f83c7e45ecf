package io.gatehouse.notification;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.SignedTokens;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Links that stop a regular mail, without signing in and as often as one likes. */
@Component
class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";

    private final SignedTokens tokens;
    private final PublicUrl address;

    UnsubscribeLinks(SignedTokens tokens, PublicUrl address) {
        this.tokens = tokens;
        this.address = address;
    }

    /** Which regular mail of whom. */
    record Subscription(AccountId account, MailDigest digest) {}

    URI link(Subscription subscription) {
        var said = subscription.account() + ":" + subscription.digest();
        return address.link("/unsubscribe?token=" + tokens.sign(PURPOSE, said, null));
    }

    /** Empty when the token was not made by us, or for something else. */
    Optional<Subscription> read(String token) {
        return tokens.verify(PURPOSE, token).flatMap(UnsubscribeLinks::parsed);
    }

    private static Optional<Subscription> parsed(String said) {
        var parts = said.split(":", -1);
        try {
            return Stream.of(MailDigest.values())
                    .filter(digest -> digest.optional() && digest.name().equals(parts[1]))
                    .map(digest -> new Subscription(AccountId.of(parts[0]), digest))
                    .findFirst();
        } catch (InvalidValueException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
