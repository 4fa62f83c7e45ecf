package io.gatehouse.registration;

import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.SignedTokens;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signed links to drafts. They are made when the mail is sent, kept nowhere, and end with the draft. */
@Component
public class DraftLinks {

    private static final String PURPOSE = "draft";

    private final SignedTokens tokens;
    private final PublicUrl publicUrl;

    DraftLinks(SignedTokens tokens, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    public URI link(UUID draft) {
        return publicUrl.link("/register/draft?token=" + tokens.sign(PURPOSE, draft.toString(), null));
    }

    Optional<UUID> read(String token) {
        return tokens.verify(PURPOSE, token).map(UUID::fromString);
    }
}
