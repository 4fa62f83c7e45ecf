package io.gatehouse.journal;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, as the journal keeps it: the name as it was then.
 *
 * @param name user name, token name or task
 * @param organization the one on whose behalf, as far as it is clear
 */
public record JournalActor(
        Actor.Kind kind,
        @Nullable AccountId account,
        String name,
        String displayName,
        @Nullable OrganizationId organization) {

    static JournalActor of(Actor actor, @Nullable OrganizationId concerned) {
        return new JournalActor(
                actor.kind(),
                actor.accountId(),
                CleanLine.of(actor.name()),
                CleanLine.of(actor.displayName()),
                organization(actor, concerned));
    }

    private static @Nullable OrganizationId organization(Actor actor, @Nullable OrganizationId concerned) {
        List<OrganizationId> own = actor.assignments().stream()
                .map(assignment -> assignment.organization())
                .distinct()
                .toList();
        return own.size() == 1
                ? own.getFirst()
                : own.stream()
                        .filter(id -> Objects.equals(id, concerned))
                        .findFirst()
                        .orElse(null);
    }
}
