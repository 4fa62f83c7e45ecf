package io.gatehouse.registration.web;

import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One page of registrations as JSON.
 *
 * @param total exact up to 10,000
 */
record RegistrationPage(List<Item> items, int page, int size, int total) {

    /** One of them; {@code asksFor} are codes of the catalogue. */
    record Item(
            UUID id,
            String reference,
            RegistrationState state,
            String name,
            String email,
            String organization,
            List<String> asksFor,
            int delegations,
            Set<FormWarning> warnings,
            Instant submittedAt,
            Instant changedAt) {

        static Item of(RegistrationRow row) {
            return new Item(
                    row.id().value(),
                    row.reference(),
                    row.state(),
                    row.name(),
                    row.email(),
                    row.organizationName(),
                    row.entitlements(),
                    row.delegations(),
                    row.warnings(),
                    row.submittedAt(),
                    row.changedAt());
        }
    }

    static RegistrationPage of(List<RegistrationRow> rows, int page, int size, int total) {
        return new RegistrationPage(rows.stream().map(Item::of).toList(), page, size, total);
    }
}
