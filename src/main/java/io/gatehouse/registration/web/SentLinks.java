package io.gatehouse.registration.web;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.SignedTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links to the page that answers a submission: it says where the mail went and can have it sent again. */
@Component
class SentLinks {

    private static final String PURPOSE = "sent";
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final SignedTokens tokens;
    private final Clock clock;

    SentLinks(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What the page knows; whether there is such a registration it does not. */
    record Sent(RegistrationId id, String email) {}

    String path(RegistrationId id, EmailAddress email) {
        var expires = clock.instant().plus(GOOD_FOR);
        return "/register/sent?token=" + tokens.sign(PURPOSE, id + " " + email.value(), expires);
    }

    Optional<Sent> read(String token) {
        return tokens.verify(PURPOSE, token)
                .map(payload -> payload.split(" ", 2))
                .map(parts -> new Sent(RegistrationId.of(parts[0]), parts[1]));
    }
}
