package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be a person, and what is to become of it.
 *
 * @param reasons what it has in common with the account: names of likenesses
 * @param score how sure that is, 0 to 100
 * @param account the one it is taken for
 * @param due it will be taken over as things stand
 * @param taken it was taken over
 * @param failure why it could not be
 */
public record Candidate(
        UUID run,
        long id,
        String dn,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String organizationValue,
        @Nullable OrganizationId organization,
        @Nullable String organizationName,
        boolean disabled,
        Outcome outcome,
        List<Doubt> doubts,
        List<String> reasons,
        int score,
        @Nullable AccountId account,
        @Nullable String accountName,
        @Nullable Answer answer,
        boolean due,
        boolean taken,
        @Nullable String failure) {

    /** The name as it would be written, or what names the entry. */
    public String name() {
        return firstName == null || lastName == null ? dn : firstName + " " + lastName;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidate candidate && run.equals(candidate.run) && id == candidate.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
