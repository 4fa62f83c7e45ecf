package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a RHIO administrator sees of a request to vouch for: nothing that staff found out or noted, and of the form only what
 * tells who the person is and what the access would be for.
 *
 * @param person null when nobody needs to vouch any more
 * @param question what staff want to know beside; empty when nothing
 * @param dueAt when the request goes on without an answer
 */
public record VouchPage(
        RegistrationId id,
        String name,
        @Nullable Person person,
        String organization,
        String question,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable VouchAnswer answer,
        May may) {

    /** What the viewer can do. */
    public enum May {
        ANSWER,
        /** The viewer answered, and the request is not decided yet. */
        CHANGE,
        /** A colleague answered. */
        READ,
        /** The viewer is of the staff, who do not vouch. */
        LOOK,
        /** The viewer is who asks for access. */
        OWN,
        /** Nobody needs to vouch any more. */
        CLOSED
    }

    /**
     * Who asks for access.
     *
     * @param site the address of the building
     */
    public record Person(
            String jobTitle, String email, String phone, String site, String supervisor, List<Wish> wishes) {

        public Person {
            wishes = List.copyOf(wishes);
        }

        static Person of(RegistrationDetails registration) {
            var workplace = registration.form().workplace();
            return new Person(
                    registration.jobTitle(),
                    registration.email().value(),
                    registration.phone().national(),
                    workplace.address().oneLine(),
                    workplace.supervisor().name(),
                    registration.lines().stream().map(Wish::of).toList());
        }
    }

    /**
     * Something asked for.
     *
     * @param entitlement its code in the catalogue
     * @param provider name of the provider on whose behalf; null when on nobody's, or on the organization's
     */
    public record Wish(
            LineKind kind, String entitlement, @Nullable String provider) {

        static Wish of(LineDetails line) {
            var provider = line.provider();
            return new Wish(
                    line.kind(),
                    line.entitlement(),
                    provider == null ? null : provider.name().full());
        }
    }
}
