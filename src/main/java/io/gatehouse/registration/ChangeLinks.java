package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.SignedTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The signed links that open the form with what an account has. Each is bound to the account and to the address it was
 * sent to, and ends by itself.
 */
@Component
public class ChangeLinks {

    /** How long such a link opens the form. */
    public static final Duration GOOD_FOR = Duration.ofHours(72);

    private static final String PURPOSE = "change";

    private final SignedTokens tokens;
    private final PublicUrl publicUrl;
    private final Clock clock;

    ChangeLinks(SignedTokens tokens, PublicUrl publicUrl, Clock clock) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public URI link(AccountId account, EmailAddress address) {
        return publicUrl.link(path(account, address));
    }

    /** Where people ask for such a link. */
    public URI asking() {
        return publicUrl.link("/register/change");
    }

    String path(AccountId account, EmailAddress address) {
        return "/register/change?token=" + token(account, address);
    }

    /** Only for who has proven to be the reader of the address. */
    public String token(AccountId account, EmailAddress address) {
        var payload = account + " " + address.value();
        return tokens.sign(PURPOSE, payload, clock.instant().plus(GOOD_FOR));
    }

    Optional<Holder> read(String token) {
        return tokens.verify(PURPOSE, token).flatMap(Holder::parse);
    }

    /** Who holds a link: the reader of this address, whose account it is. */
    record Holder(AccountId account, String address) {

        static Optional<Holder> parse(String payload) {
            var parts = payload.split(" ", 2);
            try {
                return parts.length == 2 ? Optional.of(new Holder(AccountId.of(parts[0]), parts[1])) : Optional.empty();
            } catch (InvalidValueException e) {
                return Optional.empty();
            }
        }
    }
}
