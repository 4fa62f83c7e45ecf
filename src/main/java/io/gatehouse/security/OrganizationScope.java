package io.gatehouse.security;

import io.gatehouse.common.OrganizationId;
import java.util.Set;

/** The organizations whose data an actor may reach. Services narrow their queries by it, never their screens. */
public sealed interface OrganizationScope {

    boolean covers(OrganizationId organization);

    /** The exchange's own people and the system reach every organization. */
    record Everything() implements OrganizationScope {

        @Override
        public boolean covers(OrganizationId organization) {
            return true;
        }
    }

    /** Everyone else reaches these; the set may be empty. */
    record Only(Set<OrganizationId> organizations) implements OrganizationScope {

        public Only {
            organizations = Set.copyOf(organizations);
        }

        @Override
        public boolean covers(OrganizationId organization) {
            return organizations.contains(organization);
        }
    }
}
