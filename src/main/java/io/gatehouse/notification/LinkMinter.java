package io.gatehouse.notification;

import java.net.URI;
import java.util.Optional;

/** Makes the link of a mail in the moment it is sent; it is kept nowhere. */
interface LinkMinter {

    /** Empty when the mail has none. */
    Optional<URI> mint(Mail mail);
}
