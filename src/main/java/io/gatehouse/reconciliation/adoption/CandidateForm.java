package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What a person enters about a candidate that becomes an account, as typed. */
public record CandidateForm(
        String username,
        String firstName,
        String lastName,
        String email,
        @Nullable OrganizationId organization) {}
