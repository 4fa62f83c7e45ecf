package io.gatehouse.notification;

import io.gatehouse.activation.ActivationLinks;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.ChangeLinks;
import io.gatehouse.registration.DraftLinks;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.security.TokenPurpose;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The links to the public pages, each made by the module whose page it is. */
@Component
class MailLinks implements LinkMinter {

    /** Name of the detail that says which page of the back office is meant. It is no place of a text. */
    static final String PAGE = "page";

    private final ActivationLinks activation;
    private final RegistrationLinks registrations;
    private final DraftLinks drafts;
    private final ChangeLinks changes;
    private final PublicUrl address;
    private final UnsubscribeLinks unsubscribe;

    MailLinks(
            ActivationLinks activation,
            RegistrationLinks registrations,
            DraftLinks drafts,
            ChangeLinks changes,
            PublicUrl address,
            UnsubscribeLinks unsubscribe) {
        this.activation = activation;
        this.registrations = registrations;
        this.drafts = drafts;
        this.changes = changes;
        this.address = address;
        this.unsubscribe = unsubscribe;
    }

    @Override
    public Optional<MintedLink> mint(Mail mail) {
        return switch (mail.template().link()) {
            case NONE -> Optional.empty();
            case CONFIRM -> lasting(registrations.confirmation(registration(mail), address(mail)));
            case STATUS -> lasting(registrations.status(registration(mail), address(mail)));
            case CHANGE ->
                Optional.of(new MintedLink(changes.link(account(mail), address(mail)), ChangeLinks.GOOD_FOR));
            case FORM -> lasting(address.link("/register"));
            case DRAFT -> lasting(drafts.link(UUID.fromString(mail.subject().id())));
            case PAGE -> lasting(address.link(mail.details().getOrDefault(PAGE, "/")));
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

    @Override
    public Optional<URI> unsubscribe(Mail mail) {
        return MailDigest.of(mail.template())
                .filter(MailDigest::optional)
                .map(digest -> unsubscribe.link(new UnsubscribeLinks.Subscription(account(mail), digest)));
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
