package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.SignedTokens;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The signed links that applicants get by mail. Each is bound to a registration and to the e-mail address it was sent to,
 * so that it ends when either changes.
 */
@Component
public class RegistrationLinks {

    /** Path of the page on which an address is confirmed. */
    public static final String CONFIRM = "confirm";

    /** Path of the page that tells how far a registration is. */
    public static final String STATUS = "status";

    private final SignedTokens tokens;
    private final PublicUrl publicUrl;

    RegistrationLinks(SignedTokens tokens, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    public URI confirmation(RegistrationId id, EmailAddress address) {
        return publicUrl.link(path(CONFIRM, id, address));
    }

    public URI status(RegistrationId id, EmailAddress address) {
        return publicUrl.link(path(STATUS, id, address));
    }

    /** The status page as the pages here link to it. */
    public String statusPath(RegistrationDetails registration) {
        return path(STATUS, registration.id(), registration.email());
    }

    private String path(String purpose, RegistrationId id, EmailAddress address) {
        return "/" + purpose + "?token=" + tokens.sign(purpose, id + " " + address.value(), null);
    }

    Optional<Holder> read(String purpose, String token) {
        return tokens.verify(purpose, token).flatMap(Holder::parse);
    }

    /** Who holds a link: the reader of this address, about this registration. */
    record Holder(RegistrationId id, String address) {

        static Optional<Holder> parse(String payload) {
            var parts = payload.split(" ", 2);
            try {
                return parts.length == 2
                        ? Optional.of(new Holder(RegistrationId.of(parts[0]), parts[1]))
                        : Optional.empty();
            } catch (InvalidValueException e) {
                return Optional.empty();
            }
        }
    }
}
