package io.gatehouse.notification;

import java.util.Optional;

/** Makes the link of a mail in the moment it is sent; it is kept nowhere. */
interface LinkMinter {

    /** Empty when the mail has none. */
    Optional<MintedLink> mint(Mail mail);
}
