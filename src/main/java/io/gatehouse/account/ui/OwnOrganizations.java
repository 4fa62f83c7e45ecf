package io.gatehouse.account.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import io.gatehouse.security.RoleAssignment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The organizations for which the viewer is RHIO administrator or audit contact, and as which of the two. */
@SpringComponent
class OwnOrganizations {

    private static final Set<Role> ROLES = Set.of(Role.RHIO_ADMINISTRATOR, Role.AUDIT_CONTACT);

    private final OrganizationService organizations;
    private final CurrentActor actor;

    OwnOrganizations(OrganizationService organizations, CurrentActor actor) {
        this.organizations = organizations;
        this.actor = actor;
    }

    List<OrganizationDetails> all() {
        var ids = actor.get().assignments().stream()
                .filter(assignment -> ROLES.contains(assignment.role()))
                .map(RoleAssignment::organization)
                .collect(Collectors.toUnmodifiableSet());
        return organizations.byId(ids).values().stream()
                .sorted(Comparator.comparing(OrganizationDetails::legalName))
                .toList();
    }

    /** Empty when the organization is not the viewer's. */
    Optional<OrganizationDetails> find(OrganizationId id) {
        return all().stream().filter(own -> own.id().equals(id)).findFirst();
    }

    boolean administers(OrganizationId organization) {
        return holds(Role.RHIO_ADMINISTRATOR, organization);
    }

    boolean audits(OrganizationId organization) {
        return holds(Role.AUDIT_CONTACT, organization);
    }

    boolean viewerIs(AccountId account) {
        return account.equals(actor.get().accountId());
    }

    private boolean holds(Role role, OrganizationId organization) {
        return actor.get().assignments().contains(new RoleAssignment(role, organization));
    }
}
