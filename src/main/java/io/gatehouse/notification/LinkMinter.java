package io.gatehouse.notification;

import java.net.URI;
import java.util.Optional;

/** Makes the link of a mail in the moment it is sent; it is kept nowhere. */
interface LinkMinter {

    /** Empty when the mail has none. */
    Optional<MintedLink> mint(Mail mail);

    /** The link that stops regular mail of this kind. Empty when it is no regular mail, or has to come. */
    default Optional<URI> unsubscribe(Mail mail) {
        return Optional.empty();
    }
}
