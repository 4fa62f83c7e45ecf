package io.gatehouse.notification;

import io.gatehouse.activation.ActivationLinks;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.security.TokenPurpose;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links to the public pages, each made by the module whose page it is. */
@Component
class MailLinks implements LinkMinter {

    private final ActivationLinks activation;
    private final RegistrationLinks registrations;

    MailLinks(ActivationLinks activation, RegistrationLinks registrations) {
        this.activation = activation;
        this.registrations = registrations;
    }

    @Override
    public Optional<MintedLink> mint(Mail mail) {
        return switch (mail.template().link()) {
            case NONE -> Optional.empty();
            case CONFIRM -> lasting(registrations.confirmation(registration(mail), address(mail)));
            case STATUS -> lasting(registrations.status(registration(mail), address(mail)));
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

    private static RegistrationId registration(Mail mail) {
        return RegistrationId.of(mail.subject().id());
    }

    private static EmailAddress address(Mail mail) {
        return mail.recipient().address();
    }

    /** It ends when the registration or its address changes, and not by time. */
    private static Optional<MintedLink> lasting(URI link) {
        return Optional.of(new MintedLink(link, null));
    }
}
