package io.gatehouse.reconciliation.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of an entry.
 *
 * @param organization what the source calls where the person works
 */
record Person(
        boolean person,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String npi,
        String jobTitle,
        boolean disabled,
        @Nullable String organization,
        List<Doubt> doubts) {}
