package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the RHIO administrators of an organization were asked to vouch for an applicant, and what they said.
 *
 * @param about whom it is about, as the form said
 * @param question what staff want to know beside; empty when nothing
 * @param asked names of those who were asked, at least one
 * @param dueAt when the request goes on without an answer
 * @param answer the one that counts; null while nobody answered
 */
public record Vouching(
        UUID id,
        RegistrationId registration,
        OrganizationId organization,
        String about,
        String question,
        String askedBy,
        @Nullable AccountId askedById,
        Instant askedAt,
        List<String> asked,
        Instant dueAt,
        Standing standing,
        @Nullable VouchAnswer answer) {

    /** How it stands. */
    public enum Standing {
        ASKED,
        /** Nobody answered in time; an answer is still taken. */
        UNANSWERED,
        VOUCHED,
        REFUSED,
        /** Asked again. */
        REPLACED,
        /** The applicant became somebody else by a correction. */
        CALLED_OFF,
        /** The request was decided, or ended otherwise, before anybody answered. */
        ENDED;

        /** An answer counts, or is awaited. */
        public boolean current() {
            return switch (this) {
                case ASKED, UNANSWERED, VOUCHED, REFUSED -> true;
                case REPLACED, CALLED_OFF, ENDED -> false;
            };
        }

        public boolean awaitsAnswer() {
            return this == ASKED || this == UNANSWERED;
        }
    }

    public Vouching {
        asked = List.copyOf(asked);
    }

    /** Who a registration is about: whoever vouches, vouches for this. */
    static String about(RegistrationDetails registration) {
        return String.join(
                "\n", registration.name().full(), registration.email().folded(), registration.organizationName());
    }

    boolean isAbout(RegistrationDetails registration) {
        return about.equals(about(registration));
    }

    Vouching answered(VouchAnswer given) {
        return new Vouching(
                id,
                registration,
                organization,
                about,
                question,
                askedBy,
                askedById,
                askedAt,
                asked,
                dueAt,
                given.vouched() ? Standing.VOUCHED : Standing.REFUSED,
                given);
    }
}
