package io.gatehouse.registration;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registrations that signed links open, each for the reader of the address it belongs to now. */
@Component
class HeldRegistrations {

    private final Registrations registrations;
    private final RegistrationLinks links;

    HeldRegistrations(Registrations registrations, RegistrationLinks links) {
        this.registrations = registrations;
        this.links = links;
    }

    Optional<Registration> by(String purpose, String token) {
        return links.read(purpose, token)
                .flatMap(holder -> registrations
                        .findById(holder.id().value())
                        .filter(registration -> belongsTo(purpose, registration, holder)));
    }

    /** Keeps others out until the transaction ends. */
    Optional<Registration> toChange(String purpose, String token) {
        return links.read(purpose, token)
                .flatMap(holder -> registrations
                        .findToDecide(holder.id().value())
                        .filter(registration -> belongsTo(purpose, registration, holder)));
    }

    /** The address before a correction opens the status page until the new one is confirmed; it confirms nothing. */
    private static boolean belongsTo(String purpose, Registration registration, RegistrationLinks.Holder holder) {
        var details = registration.details();
        var before = details.addressBefore();
        return details.email().value().equals(holder.address())
                || before != null
                        && purpose.equals(RegistrationLinks.STATUS)
                        && before.value().equals(holder.address());
    }
}
