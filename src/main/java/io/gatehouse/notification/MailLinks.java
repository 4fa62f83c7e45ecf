package io.gatehouse.notification;

import io.gatehouse.activation.ActivationLinks;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.SignedTokens;
import io.gatehouse.security.TokenPurpose;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links to the public pages, each made by the module whose page it is. */
@Component
class MailLinks implements LinkMinter {

    private final ActivationLinks activation;
    private final SignedTokens tokens;
    private final PublicUrl publicUrl;

    MailLinks(ActivationLinks activation, SignedTokens tokens, PublicUrl publicUrl) {
        this.activation = activation;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<MintedLink> mint(Mail mail) {
        return switch (mail.template().link()) {
            case NONE -> Optional.empty();
            case CONFIRM -> Optional.of(signed("confirm", mail));
            case STATUS -> Optional.of(signed("status", mail));
            case ACTIVATION ->
                Optional.of(new MintedLink(
                        activation.issueActivationLink(account(mail), mail.id()),
                        activation.validity(TokenPurpose.ACTIVATION)));
            case RESET ->
                Optional.of(new MintedLink(
                        activation.issueResetLink(account(mail), mail.id()),
                        activation.validity(TokenPurpose.PASSWORD_RESET)));
        };
    }

    private static AccountId account(Mail mail) {
        return AccountId.of(mail.subject().id());
    }

    private MintedLink signed(String purpose, Mail mail) {
        var payload = mail.subject().id() + " " + mail.recipient().address().value();
        return new MintedLink(publicUrl.link("/" + purpose + "?token=" + tokens.sign(purpose, payload, null)), null);
    }
}
