package io.gatehouse.notification;

import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.SignedTokens;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links to the public pages, each made by the module whose page it is. */
@Component
class MailLinks implements LinkMinter {

    private final SignedTokens tokens;
    private final PublicUrl publicUrl;

    MailLinks(SignedTokens tokens, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<URI> mint(Mail mail) {
        return switch (mail.template().link()) {
            case NONE -> Optional.empty();
            case CONFIRM -> Optional.of(signed("/confirm", "confirm", mail));
            case STATUS -> Optional.of(signed("/status", "status", mail));
            case ACTIVATION, RESET -> throw new UnsendableMailException("Accounts cannot be activated yet");
        };
    }

    private URI signed(String page, String purpose, Mail mail) {
        var payload = mail.subject().id() + " " + mail.recipient().address().value();
        return publicUrl.link(page + "?token=" + tokens.sign(purpose, payload, null));
    }
}
