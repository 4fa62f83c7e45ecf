package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer about one candidate as it is kept, with the doubts that its values leave. */
record Answering(
        Answer answer,
        @Nullable AccountId account,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable OrganizationId organization,
        List<Doubt> doubts) {}
